/// How much memory, storage and processor time is asked for, wherever that is said.
use std.k8s
use std.open-data.{as-text, is-filled-later, values-of-charts}
use std.postgres.{Storage}
use std.values.{Resources}

/// So much of something.
type Amount = {
  /// Of what: `memory`, `storage`, `cpu`.
  resource: String
  /// How much, as it was written.
  text: String
  /// Where that stands.
  value: Any
  /// It is the most that may be taken.
  limit: Bool = false
}

/// All that is asked for or limited: by containers, volumes and claims, in quotas, in objects written by hand and in the
/// values of charts.
fn asked-amounts() -> [Amount] = asked

/// Put together once, as several rules ask.
private let asked: [Amount] = [
  for (r in all(Resources)) ...[...of(r.requests), ...limits-of(r.limits)]
  for (c in all(claim)) { resource: "storage", text: "\(c.size)", value: c.size }
  for (s in all(Storage)) { resource: "storage", text: "\(s.size)", value: s.size }
  for (q in all(quota)) for (name, amount in q.hard) if (name.matches(counted)) { resource: "memory", text: "\(amount)", value: amount }
  for (r in all(k8s.ResourceRequirements)) if (owner(r, program) == null) ...[...of(r.requests ?? {}), ...limits-of(r.limits ?? {})]
  for (p in values-of-charts()) if (p.path.matches(in-values)) {
    resource: p.key, text: as-text(p.value) ?? "", value: p.value, limit: p.path.matches(of-limits)
  }
]

private let counted = "((requests|limits)[.])?memory|requests[.]storage"
private let in-values = #"(.*\.)?([a-z0-9]*R|r)esources\.(limits|requests)\.(cpu|memory|storage)"#

private let of-limits = #".*\.limits\.[a-z]+|limits\.[a-z]+"#

private fn limits-of(amounts: Map<String, Quantity>) -> [Amount] = of(amounts).map(a => { ...a, limit: true })

private fn of(amounts: Map<String, Quantity>) -> [Amount] =
  [for (name, amount in amounts) if (name == "cpu" or name == "memory" or name == "ephemeral-storage") { resource: name, text: "\(amount)", value: amount }]

/// It can be read as an amount. What a chart puts in later can't.
fn is-amount(a: Amount) -> Bool = a.text.matches(#"[0-9]+(\.[0-9]+)?(m|k|[KMGTPE]i|[MGTPE])?"#)

/// The API server takes it, or it is no amount yet: it is put in later, or nothing is asked for.
fn is-readable(a: Amount) -> Bool =
  a.text == "" or is-filled-later(a.text) or a.text.matches(#"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?"#)

/// No machine has more memory.
let most-memory: Quantity = 128Ti

/// What an amount looks like.
fn example(a: Amount) -> String = if (a.resource == "cpu") "500m" else if (a.resource == "storage") "10Gi" else "128Mi"

/// What was probably meant by an amount without a unit: `256` of memory is `256Mi`, `10` of storage `10Gi`.
fn meant(a: Amount) -> String {
  let number = a.text.remove-suffix("m").remove-suffix("k")
  if (a.resource == "storage") "\(number)Gi" else "\(number)Mi"
}
