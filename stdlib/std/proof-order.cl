/// Whether things can come up in the order they are to: nothing waits for itself, and nothing comes before what it needs.
use std.graphs.{cycle, layers}
use std.house-pods.{is-by-hand}
use std.k8s
use std.needs.{needs-circle}
use std.open-data.{text-at, values-at}
use std.wiring.{Runner, address-of, name-of, objects-of, place-of, runners, texts-at}
use std.wiring-stores.{loans}

private let kustomization = "kustomize.toolkit.fluxcd.io/Kustomization"
private let release = "helm.toolkit.fluxcd.io/HelmRelease"

/// Who waits for whom, for one kind of what Flux delivers, by namespace and name.
private fn waits-of(type: String) -> Map<String, [String]> = {
  for (o in objects-of(type)) {
    [address-of(o)]: o.value.values-at("spec.dependsOn").map(d => "\(d.text-at("namespace") ?? place-of(o))/\(d.text-at("name") ?? "")")
  }
}

/// What waits for itself, by way of others, never comes.
rule order-cycle {
  code: "CL2240"
  severity: "error"

  // Whoever delivers units can't keep an order that has no beginning.
  let units: Map<String, unit> = { for (u in all(unit)) { [u.path]: u } }
  let circle = needs-circle()
  check circle.size() == 0 at circle.skip(1).map(path => units[path])
    else "each of these needs the next: \(circle.join(" -> "))"
    help "leave one of them out of needs"
  for (u in all(unit)) {
    check not (u in u.needs) at u else "'\(u.path)' needs itself" help "leave it out of needs"
  }
  for (type in [kustomization, release]) {
    let found = waits-of(type).cycle()
    check found.size() == 0 at objects-of(type).filter(o => address-of(o) in found)
      else "each of these waits for the next: \(found.join(" -> "))"
      help "leave one dependsOn out"
  }
  let borrowing = { for (same in loans.group-by(l => l.from)) { [same.key]: same.items.map(l => l.to) } }.cycle()
  // What kinds make by themselves, they have said.
  check borrowing.size() == 0 or not loans.any(l => l.from in borrowing and is-by-hand(l.by)) at loans.filter(l => l.from in borrowing and l.to in borrowing).map(l => l.by).distinct()
    else "each of these waits for a Secret that the next brings: \(borrowing.join(" -> "))"
    help "one of them takes its own from elsewhere: secret NAME { sync: elsewhere { by: ..., keys: [...] } }"
}

// ---- waves ----------------------------------------------------------------------------------------------------------

private type Annotated = { ... }

private let wave-key = "argocd.argoproj.io/sync-wave"

/// The wave of an object of Argo CD; null where it says none.
private fn wave(value: Any) -> Int? {
  let annotations = value.values-at("metadata.annotations").first() ?? {}
  if (wave-key in annotations) "\(Annotated(annotations)[wave-key])".to-int() else null
}

/// Objects by kind, namespace and name: `ConfigMap web/settings`, with their waves.
private let waves: Map<String, Int> = {
  for (kind in ["ConfigMap", "Secret", "PersistentVolumeClaim", "ServiceAccount"]) { ...waves-by(kind, objects-of(kind)) }
  ...waves-by("Secret", objects-of("external-secrets.io/ExternalSecret"))
  ...waves-by("Secret", objects-of("bitnami.com/SealedSecret"))
  ...waves-by("SecretStore", objects-of("external-secrets.io/SecretStore"))
  ...waves-by("ClusterSecretStore", objects-of("external-secrets.io/ClusterSecretStore"))
  ...waves-by("AppProject", objects-of("argoproj.io/AppProject"))
}

private fn waves-by(kind: String, all: [Output]) -> Map<String, Int> = {
  // Where two write it, what needs it may begin with the first.
  for (same in all.group-by(o => "\(kind) \(if (kind == "ClusterSecretStore") "" else place-of(o))/\(o.value.text-at("spec.target.name") ?? name-of(o))")) {
    [same.key]: same.items.map(o => wave(o.value) ?? 0).min() ?? 0
  }
}

/// What something can't begin without.
private type Need = { at: Any, by: String, wave: Int, what: String }

private let needs: [Need] = [
  for (r in runners) for (what in needed-by(r)) { at: r.at, by: "\(r.kind) '\(r.name)'", wave: wave(r.at) ?? 0, what: what }
  for (o in objects-of("external-secrets.io/ExternalSecret")) for (ref in o.value.values-at("spec.secretStoreRef")) {
    let kind = ref.text-at("kind") ?? "SecretStore"
    at: o, by: "ExternalSecret '\(name-of(o))'", wave: wave(o.value) ?? 0
    what: "\(kind) \(if (kind == "ClusterSecretStore") "" else place-of(o))/\(ref.text-at("name") ?? "")"
  }
  for (kind in ["Application", "ApplicationSet"]) for (o in objects-of("argoproj.io/\(kind)")) {
    let project = o.value.text-at("spec.project") ?? o.value.text-at("spec.template.spec.project") ?? ""
    at: o, by: "\(kind) '\(name-of(o))'", wave: wave(o.value) ?? 0, what: "AppProject \(place-of(o))/\(project)"
  }
]

private fn needed-by(r: Runner) -> [String] = [
  for (path in ["containers.env.valueFrom.configMapKeyRef.name", "containers.envFrom.configMapRef.name", "volumes.configMap.name"]) for (n in texts-at(r.spec, path)) "ConfigMap \(r.place)/\(n)"
  for (path in ["containers.env.valueFrom.secretKeyRef.name", "containers.envFrom.secretRef.name", "volumes.secret.secretName"]) for (n in texts-at(r.spec, path)) "Secret \(r.place)/\(n)"
  for (n in texts-at(r.spec, "volumes.persistentVolumeClaim.claimName")) "PersistentVolumeClaim \(r.place)/\(n)"
  if (r.spec.serviceAccountName != null) "ServiceAccount \(r.place)/\(r.spec.serviceAccountName)"
].distinct()

/// Argo CD begins a wave when all of the one before is healthy. What needs something of a later one never is.
rule wave-order {
  code: "CL2241"
  severity: "error"

  for (n in needs) {
    let other = waves.get(n.what)
    check other == null or other <= n.wave at n.at
      else "\(n.by) comes in wave \(n.wave), and needs \(n.what), which comes in wave \(other)"
      help "a wave of \(other) or more, or an earlier one for what it needs"
  }
  let definitions: Map<String, Output> = {
    for (same in objects-of("apiextensions.k8s.io/CustomResourceDefinition").group-by(o => "\(o.value.text-at("spec.group") ?? "")/\(o.value.text-at("spec.names.kind") ?? "")")) {
      [same.key]: same.items[0]
    }
  }
  for (type, definition in definitions) {
    for (o in objects-of(type)) {
      check (wave(definition.value) ?? 0) <= (wave(o.value) ?? 0) at o
        else "\(o.value.text-at("kind") ?? "") '\(name-of(o))' comes in wave \(wave(o.value) ?? 0), and its kind is defined in wave \(wave(definition.value) ?? 0)"
        help "an earlier wave for the definition '\(name-of(definition))'"
    }
  }
}

/// In which order Flux brings what there is, for those who ask.
rule bootstrap-order {
  code: "CL2242"
  severity: "off"

  for (type in [kustomization, release]) {
    let order = waits-of(type).layers()
    check order.size() == 0 at objects-of(type).first() ?? order
      else "in this order: \(order.map(layer => layer.join(", ")).join("; then "))"
      help "what stands in one step comes at the same time"
  }
}
