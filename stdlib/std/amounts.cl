/// How much memory, storage and processor time is asked for, wherever that is said.
use std.k8s
use std.open-data.{as-text, is-filled-later, parts-of-charts-like}
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
  /// It is one that many write, so no rule has anything to say about it: found out once for all of them.
  usual: Bool
}

/// All that is asked for or limited: by containers, volumes and claims, in quotas, in objects written by hand and in the
/// values of charts.
fn asked-amounts() -> [Amount] = asked

/// Put together once, as several rules ask.
private let asked: [Amount] = [
  for (r in all(Resources)) ...[...of(r.requests, false), ...of(r.limits, true)]
  for (c in all(claim)) amount("storage", "\(c.size)", c.size, false)
  for (s in all(Storage)) amount("storage", "\(s.size)", s.size, false)
  for (q in all(quota)) for (name, some in q.hard) if (name.matches(counted)) amount("memory", "\(some)", some, false)
  for (r in all(k8s.ResourceRequirements)) if (owner(r, program) == null) ...[...of(r.requests ?? {}, false), ...of(r.limits ?? {}, true)]
  for (p in parts-of-charts-like(last-words)) if (p.path.matches(in-values))
  amount(p.key, as-text(p.value) ?? "", p.value, p.path.matches(of-limits))
]

private let counted = "((requests|limits)[.])?memory|requests[.]storage"
private let last-words = #"(.*\.)?(cpu|memory|storage)"#
private let in-values = #"(.*\.)?([a-z0-9]*R|r)esources\.(limits|requests)\.(cpu|memory|storage)"#

private let of-limits = #".*\.limits\.[a-z]+|limits\.[a-z]+"#

private fn of(amounts: Map<String, Quantity>, limit: Bool) -> [Amount] =
  [for (name, some in amounts) if (name == "cpu" or name == "memory" or name == "ephemeral-storage") amount(name, "\(some)", some, limit)]

private fn amount(resource: String, text: String, value: Any, limit: Bool) -> Amount =
  { resource: resource, text: text, value: value, limit: limit, usual: text.matches(if (resource == "cpu") usual-processors else usual-room) }

/// Less than ten processors, and from a megabyte to ten thousand gigabytes.
private let usual-processors = "[1-9][0-9]{0,3}m|[1-9]"
private let usual-room = "[1-9][0-9]{0,3}[MG]i"

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
