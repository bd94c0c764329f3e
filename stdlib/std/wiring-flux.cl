/// What Flux is told to watch, to fetch and to put in.
use std.external.{external}
use std.flux.{kustomizations}
use std.house-pods.{is-by-hand}
use std.objects.{nearest}
use std.open-data.{Part, as-text, parts, text-at, values-at}
use std.wiring.{advice, address-of, as-set, entries-at, in-place, is-dark, name-of, objects-of, place-of, texts-at, type-of}
use std.wiring-holders.{configs, secrets}

/// What waits until an object that does not exist is healthy waits until its time is up, and fails.
rule flux-target {
  code: "CL2146"
  severity: "error"

  for (o in objects-of("kustomize.toolkit.fluxcd.io/Kustomization")) {
    for (h in o.value.values-at("spec.healthChecks")) {
      let place = h.text-at("namespace") ?? ""
      let kind = h.text-at("kind") ?? ""
      let name = h.text-at("name") ?? ""
      let there = [...objects-of(type-of(h)).map(found => address-of(found)), ...declared(kind)]
      check "\(place)/\(name)" in there or is-dark(place) at h
        else "Kustomization '\(name-of(o))' waits for \(kind) '\(name)' of namespace '\(place)', which does not exist"
        help advice(name, in-place(place, there), "declare it, or external { by: ..., workloads: [\"\(kind)/\(name)\"] } where something else makes it")
    }
  }
  for (type in ["kustomize.toolkit.fluxcd.io/Kustomization", "helm.toolkit.fluxcd.io/HelmRelease"]) {
    for (o in objects-of(type)) {
      for (ref in sources-of(o)) {
        let place = ref.text-at("namespace") ?? place-of(o)
        let kind = ref.text-at("kind") ?? ""
        let name = ref.text-at("name") ?? ""
        let there = [...objects-of("source.toolkit.fluxcd.io/\(kind)").map(found => address-of(found)), ...declared(kind)]
        let bootstrap = name == "flux-system" or all(kustomizations).any(d => d.source == name)
        check "\(place)/\(name)" in there or bootstrap or is-dark(place) and nearest(name, in-place(place, there)) == null or all(namespace).every(n => n.name != place) at ref
          else "namespace '\(place)' has no \(kind) '\(name)', from which \(o.value.text-at("kind") ?? "") '\(name-of(o))' is taken"
          help advice(name, in-place(place, there), "declare it, or external { by: ..., objects: [\"\(kind)/\(name)\"] } where something else makes it")
      }
    }
  }
}

/// What it takes what it applies from.
private fn sources-of(o: Output) -> [Any] =
  ["spec.sourceRef", "spec.chart.spec.sourceRef", "spec.chartRef"].flat-map(path => o.value.values-at(path))

/// A source that something by hand is taken from.
type NamedSource = {
  /// Where to point at.
  at: Any
  /// Its namespace.
  place: String
  /// Its kind and its name, for people.
  what: String
  /// It is there, or nearly, which is reported.
  found: Bool
}

/// All sources that are named by hand.
let named-sources: [NamedSource] = [
  for (o in [...objects-of("kustomize.toolkit.fluxcd.io/Kustomization"), ...objects-of("helm.toolkit.fluxcd.io/HelmRelease")].filter(o => is-by-hand(o))) for (ref in sources-of(o)) {
    at: ref, place: ref.text-at("namespace") ?? place-of(o), what: "\(ref.text-at("kind") ?? "") '\(ref.text-at("name") ?? "")'"
    found: is-source(o, ref)
  }
]

private fn is-source(o: Output, ref: Any) -> Bool {
  let kind = ref.text-at("kind") ?? ""
  let name = ref.text-at("name") ?? ""
  let place = ref.text-at("namespace") ?? place-of(o)
  let there = in-place(place, [...objects-of("source.toolkit.fluxcd.io/\(kind)").map(found => address-of(found)), ...declared(kind)])
  name == "flux-system" or name in there or nearest(name, there) != null
}

/// Objects of a kind that somebody says are there.
private fn declared(kind: String) -> [String] = all(external)
  .flat-map(e => [...e.workloads, ...e.objects].filter(o => o.starts-with("\(kind)/")).map(o => "\(e.place)/\(o.remove-prefix("\(kind)/"))"))

/// A variable that nobody defines is put in as nothing, and what comes of that is applied.
rule substituted-variable {
  code: "CL2147"
  severity: "error"

  let told = objects-of("kustomize.toolkit.fluxcd.io/Kustomization").filter(o => o.value.values-at("spec.postBuild").size() > 0)
  for (o in told) {
    for (ref in o.value.values-at("spec.postBuild.substituteFrom")) {
      let address = "\(place-of(o))/\(ref.text-at("name") ?? "")"
      let there = if (ref.text-at("kind") == "Secret") secrets.keys() else configs.keys()
      check address in there or ref.text-at("optional") == "true" or is-dark(place-of(o)) and nearest(ref.text-at("name") ?? "", in-place(place-of(o), there)) == null at ref
        else "namespace '\(place-of(o))' has no \(ref.text-at("kind") ?? "") '\(ref.text-at("name") ?? "")', from which Kustomization '\(name-of(o))' takes variables"
        help advice(ref.text-at("name") ?? "", in-place(place-of(o), there), "declare it")
    }
  }
  let defined = as-set(told.flat-map(o => [
    ...entries-at(o.value, "spec.postBuild.substitute").keys()
    for (ref in o.value.values-at("spec.postBuild.substituteFrom")) ...keys-of(o, ref)
  ]))
  // Where not all keys of a source are known, any variable may be there.
  let open = told.any(o => o.value.values-at("spec.postBuild.substituteFrom").any(ref => is-open(o, ref)))
  for (o in if (told.size() == 0 or open) [] else all(Output).filter(o => "kind" in o.value and "metadata" in o.value and o.value.text-at("kind") != "ConfigMap")) {
    if (entries-at(o.value, "metadata.annotations").get("kustomize.toolkit.fluxcd.io/substitute") != "disabled") {
      for (p in o.value.parts().filter(p => not is-program(p))) {
        for (name in variables-in(as-text(p.value) ?? "")) {
          check name in defined at p.value
            else "nothing defines the variable '\(name)', which Flux is to put in here"
            help advice(name, defined.keys(), "postBuild { substitute { \(name): ... } } of the Kustomization, or a default: $\u{7b}\(name):=...}")
        }
      }
    }
  }
}

private fn keys-of(o: Output, ref: Any) -> [String] =
  (if (ref.text-at("kind") == "Secret") secrets else configs).get("\(place-of(o))/\(ref.text-at("name") ?? "")")?.keys.keys() ?? []

private fn is-open(o: Output, ref: Any) -> Bool {
  let held = (if (ref.text-at("kind") == "Secret") secrets else configs).get("\(place-of(o))/\(ref.text-at("name") ?? "")")
  held != null and not held.complete
}

/// What a shell reads has variables of its own.
private fn is-program(p: Part) -> Bool = p.key in ["command", "args"] or (as-text(p.value) ?? "").contains("\n")

/// The variables in a text that have no default: `${NAME}`, and not `$${NAME}` or `${NAME:=one}`.
private fn variables-in(text: String) -> [String] =
  if (not text.contains("$\u{7b}")) []
  else text.replace("$$\u{7b}", "").split("$\u{7b}").skip(1).map(p => p.split("}").first() ?? "").filter(n => n.matches("[A-Za-z_][A-Za-z0-9_]*"))
