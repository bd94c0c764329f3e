/// What the other rules can't know: references that lead to what charts, bases of others and stores hold, where nobody has
/// said what that is. Nothing is guessed about them, and here they can be counted and listed.
use std.external.{external}
use std.objects.{nearest}
use std.open-data.{text-at, values-at}
use std.wiring.{in-place, is-dark, name-of, objects-of, place-of}
use std.wiring-charts.{chart-configs, chart-secrets}
use std.wiring-flux.{named-sources}
use std.wiring-holders.{Holder, NamedReading, configs, secrets}
use std.wiring-objects.{object-configs, object-secrets}
use std.wiring-pods.{bound-accounts, given-roles, readers}
use std.wiring-scaling.{scalers, workloads}
use std.wiring-stores.{items, store-items}
use std.wiring-traffic.{backends, services}

/// A reference, and whether what it leads to is known to be there or not.
type Question = {
  /// Where to point at.
  at: Any
  /// What is asked.
  what: String
  /// There is an answer.
  answered: Bool
  /// What would give it.
  remedy: String
}

/// All references that lead to something which a chart, a base or a store could hold.
let questions: [Question] = [
  for (r in readers) ...[
    for (c in r.configs) in-namespace(c.at, r.runner.place, "ConfigMap '\(c.name)'", "\(r.runner.place)/\(c.name)" in configs)
    for (s in r.secrets) in-namespace(s.at, r.runner.place, "Secret '\(s.name)'", "\(r.runner.place)/\(s.name)" in secrets)
  ]
  for (c in chart-configs) in-namespace(c.reading.at, c.place, "ConfigMap '\(c.reading.name)'", "\(c.place)/\(c.reading.name)" in configs)
  for (c in chart-secrets) in-namespace(c.reading.at, c.place, "Secret '\(c.reading.name)'", "\(c.place)/\(c.reading.name)" in secrets)
  for (c in object-configs) in-namespace(c.reading.at, c.place, "ConfigMap '\(c.reading.name)'", is-answered(c, configs))
  for (c in object-secrets) in-namespace(c.reading.at, c.place, "Secret '\(c.reading.name)'", is-answered(c, secrets))
  for (a in bound-accounts) in-namespace(a.at, a.place, "ServiceAccount '\(a.name)'", a.is-known)
  for (r in given-roles) {
    at: r.at, what: "whether there is a ClusterRole '\(r.name)'", answered: r.is-known or not r.is-open
    remedy: "external NAME { by: ..., objects: [\"ClusterRole/\(r.name)\"] } says that there is, and one in each namespace with a chart what that makes"
  }
  for (s in named-sources) in-namespace(s.at, s.place, s.what, s.found)
  for (b in backends) in-namespace(b.at, b.place, "Service '\(b.name)'", "\(b.place)/\(b.name)" in services)
  for (s in scalers) in-namespace(s.at, s.place, "\(s.kind) '\(s.name)'", "\(s.place)/\(s.kind)/\(s.name)" in workloads)
  for (i in items) {
    at: i.at, what: "whether store '\(i.store)' holds item '\(i.item)'", answered: i.store in store-items
    remedy: "external NAME { by: ..., store-items { \(i.store): [\"\(i.item)\", ...] } } says what it holds"
  }
  for (o in objects-of("kustomize.config.k8s.io/Kustomization")) for (t in o.value.values-at("patches.target")) {
    at: t, what: "whether there is a \(t.text-at("kind") ?? "") '\(t.text-at("name") ?? "")' to be patched"
    answered: all(external).any(e => e.place == (owner(o, namespace)?.name ?? "") and e.objects.size() > 0)
    remedy: "external NAME { by: ..., objects: [\"\(t.text-at("kind") ?? "")/\(t.text-at("name") ?? "")\", ...] } says what there is"
  }
]

/// It is there, or nearly, which another rule reports.
private fn is-answered(r: NamedReading, there: Map<String, Holder>) -> Bool =
  "\(r.place)/\(r.reading.name)" in there or r.is-near-asked and nearest(r.reading.name, in-place(r.place, there.keys())) != null

private fn in-namespace(at: Any, place: String, what: String, found: Bool) -> Question = {
  at: at, what: "whether namespace '\(place)' has \(what)", answered: found or not is-dark(place)
  remedy: "external NAME { by: ..., ... } in namespace '\(place)' says what its charts and bases make"
}

/// How many references lead to where nothing here can look.
rule unknown-share {
  code: "CL2148"
  severity: "off"

  let open = questions.count(q => not q.answered)
  check open == 0 at all(cluster).first()
    else "\(open) of \(questions.size()) references lead to what nothing here describes"
    help "CL2149 lists them: @severity(\"CL2149\", \"info\")"
}
