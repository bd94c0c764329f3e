/// Delivery by Flux: one Kustomization for each unit, one directory for each namespace, and the order derived from
/// references.
use std.program.{unit}
use std.cluster.{delivery}
use std.crd.flux as api
use std.crd.kustomize
use std.chart.{chart-form, inflated}
use std.graphs.{cycle}
use std.needs.{needs-circle}
use std.objects.{is-encrypted, object-group, object-kind, object-name}

/// A delivery is a kind like any other. It reads what all others emitted and says in which file each object lies. What is
/// declared inside a unit is delivered with it. The other objects of a namespace are its bundle `shared`, those of no
/// namespace the bundle `cluster`. A bundle whose objects the cluster does not understand yet, because a chart brings their
/// definitions, holds up nothing but what needs it.
///
/// Flux deletes what a Kustomization brought when that Kustomization is gone, so no name depends on what stands beside it.
/// The Kustomization of an app or a chart is called as that is, any other has the kind of its unit first: `web`,
/// `postgres-data`, `route-web`. Two of one name are an error. The file of an object with the name of its unit is called as
/// its kind, `helmrelease.yaml`, and any other has its name as well: `externalsecret-api.yaml`.
kind kustomizations is delivery {
  /// The folder of all of it.
  root: FilePath = "kubernetes"
  /// The GitRepository that Flux reads, in `flux-system`.
  source: String = "flux-system"
  /// How often it is compared with the cluster.
  interval: Duration = 1h
  /// The folder that Flux is started with. A Kustomization that delivers all the rest is written there; none if not set.
  entry: FilePath?
  /// How soon a delivery that failed is tried again.
  retry: Duration = 2m
  /// How long a delivery may take.
  timeout: Duration = 5m
  /// Waits until all objects of a unit are ready before what needs it.
  wait: Bool = true
  /// The Secret with the key that SOPS decrypts with, in the namespace of the Kustomization. It is asked for only where
  /// something is encrypted.
  decryption-key: String = "sops-age"

  check not generated-configs and not values-files at self
    else "this delivery writes no files for Kustomize to make objects of"
    help "leave out generated-configs and values-files"

  let spaces = all(namespace)
  // The unit that each unit is delivered with: the outermost it stands in, by path.
  let units: Map<String, unit> = { for (u in all(unit)) { [u.path]: u } }
  let outermost: Map<String, unit> = { for (u in all(unit)) { [u.path]: outermost-of(u, units) } }

  // What has a name that is taken is reported, and lies apart.
  let folders: Map<String, String> = {
    for (same in spaces.group-by(ns => ns.name)) {
      for (ns in same.items) { [ns.path]: if (same.items.size() == 1) ns.name else ns.path.replace("/", "-") }
    }
  }
  let cluster-objects = [for (o in all(Output)) if (owner(o, namespace) == null) o]
  let bundles: Map<String, Bundle> = {
    if (cluster-objects.size() > 0) { [cluster-id]: { name: "cluster", namespace: "flux-system", from: cluster } }
    for (ns in spaces) {
      if (all(Output, below: ns).any(o => is-shared(o))) {
        [shared-id(ns)]: { name: "shared", namespace: ns.name, home: ns, from: ns }
      }
    }
    for (u in outermost.values().distinct()) {
      if (all(Output, below: u).size() > 0) {
        [unit-id(u)]: { name: name-of(u), namespace: u.namespace.name, home: u.namespace, unit: u, from: u }
      }
    }
  }
  // What each bundle waits for: what its units say, and whatever made the values that ended up in its objects. Where two
  // have values of each other, neither waits; where one says that it waits for the other, that one does not.
  let said: Map<String, [String]> = { for (id, b in bundles) { [id]: said-by(self, b) } }
  let used: Map<String, [String]> = { for (id, b in bundles) { [id]: used-by(self, b) } }
  let needed: Map<String, [String]> = {
    for (id in bundles.keys()) {
      [id]: [...said[id], ...used[id].filter(d => not (id in used[d]) and not (id in said[d]))].distinct().filter(d => d != id)
    }
  }

  for (c in all(chart)) {
    check match (c.form) { inflated => false, else => true } at c
      else "Flux inflates no charts, and chart '\(c.name)' is a kustomization"
      help "defaults chart { form: flux.helm-release {} }"
  }
  // Units that need each other are an error wherever they are delivered. This is what only bundles have.
  let circle = if (needs-circle().size() > 0) [] else needed.cycle()
  check circle.size() == 0 at circle.skip(1).map(id => bundles[id].from)
    else "Flux would wait for ever, as each of these waits for the next: \(circle.map(id => bundles[id].from.path).join(" -> "))"
    help "leave it out of needs; or declare one inside the other, since what is inside a unit is delivered with it"

  // Where objects are the same, that is the mistake.
  let alike: Map<String, [String]> = {
    for (same in bundles.keys().group-by(id => "\(bundles[id].namespace)/\(bundles[id].name)")) {
      if (same.items.size() > 1) { [same.key]: same.items }
    }
  }
  for (ids in alike.values()) {
    let made = ids.flat-map(id => objects-of(self, bundles[id])).map(o => "\(object-kind(o)).\(object-group(o)) \(object-name(o))")
    check made.size() > made.distinct().size() at ids.map(id => bundles[id].from)
      else "\(ids.map(id => delivered-by(bundles[id])).join(" and ")) would be one Kustomization, '\(bundles[ids[0]].name)' of namespace '\(bundles[ids[0]].namespace)'"
      help "set another name: for one of them"
  }

  emit kustomize.Kustomization {
    resources: [if (cluster-objects.size() > 0) "./cluster/ks.yaml", for (ns in spaces) "./\(folders[ns.path])"]
  } at "\(root)/kustomization.yaml"

  if (entry != null) {
    emit api.Kustomization {
      metadata { name: cluster.name, namespace: "flux-system" }
      spec {
        interval: interval
        retryInterval: retry
        path: from-top("\(tree)/\(root)")
        prune: true
        sourceRef { kind: "GitRepository", name: source, namespace: "flux-system" }
      }
    } at "\(entry)/\(cluster.name).yaml"
  }

  for (ns in spaces) {
    let own = [for (o in all(Output, below: ns)) if (is-basic(o)) o]
    emit kustomize.Kustomization {
      resources: [
        for (o in own) "./\(file-name(o, ns.name, own))"
        for (b in bundles.values()) if (b.home == ns) "./\(folder-of(self, b))/ks.yaml"
      ]
    } at "\(root)/\(folders[ns.path])/kustomization.yaml"
    for (o in own) {
      emit o at "\(root)/\(folders[ns.path])/\(file-name(o, ns.name, own))"
    }
  }

  // Each object has to be placed once. Forget one, or place it twice, and the compiler names it and who made it.
  for (id, b in bundles) {
    let objects = objects-of(self, b)
    let dir = if (b.home == null) "\(root)/cluster" else "\(root)/\(folders[b.home.path])/\(folder-of(self, b))"
    emit api.Kustomization {
      metadata { name: b.name, namespace: b.namespace }
      spec {
        dependsOn: [for (d in needed[id]) { name: bundles[d].name, namespace: bundles[d].namespace }].non-empty()
        interval: interval
        retryInterval: retry
        path: from-top("\(tree)/\(dir)/app")
        prune: true
        sourceRef { kind: "GitRepository", name: source, namespace: "flux-system" }
        targetNamespace: if (b.home == null) null else b.namespace
        timeout: timeout
        wait: wait
        decryption: if (objects.any(o => is-encrypted(o))) { provider: "sops", secretRef { name: decryption-key } } else null
      }
    } at "\(dir)/ks.yaml"

    for (o in objects) {
      emit o at "\(dir)/app/\(file-name(o, b.unit?.name, objects))"
    }
    emit kustomize.Kustomization {
      resources: [for (o in objects) "./\(file-name(o, b.unit?.name, objects))"]
    } at "\(dir)/app/kustomization.yaml"
  }
}

/// A chart as a HelmRelease, which the Helm controller of Flux installs.
kind helm-release is chart-form {
  /// How often the repository is asked for the chart.
  interval: Duration = 1h
  /// How often an installation or upgrade that failed is tried again.
  retries: Count = 3

  let oci = chart.from.starts-with("oci://")

  if (oci) {
    emit api.OCIRepository {
      metadata { name: chart.name, namespace: chart.namespace.name }
      spec {
        interval: interval
        url: chart.from
        ref { tag: chart.version }
        layerSelector { mediaType: "application/vnd.cncf.helm.chart.content.v1.tar+gzip", operation: "copy" }
      }
    }
  } else {
    emit api.HelmRepository {
      metadata { name: chart.name, namespace: chart.namespace.name }
      spec { interval: interval, url: chart.from }
    }
  }

  emit api.HelmRelease {
    metadata { name: chart.name, namespace: chart.namespace.name }
    spec {
      interval: interval
      releaseName: if (chart.release == chart.name) null else chart.release
      chartRef: if (oci) { kind: "OCIRepository", name: chart.name } else null
      chart: if (oci) null else {
        spec {
          chart: chart.chart
          version: chart.version
          sourceRef { kind: "HelmRepository", name: chart.name }
        }
      }
      install { crds: if (chart.crds) "CreateReplace" else "Skip", remediation { retries: retries } }
      upgrade { crds: if (chart.crds) "CreateReplace" else "Skip", remediation { retries: retries } }
      postRenderers: [if (chart.patches.size() > 0) { kustomize { patches: chart.patches.map(p => patch-of(p)) } }].non-empty()
      values: chart.all-values.non-empty()
    }
  }
}

/// Flux reads patches as Kustomize does.
private fn patch-of(p: kustomize.Patch) -> api.Patch = {
  target: if (p.target == null) null else {
    group: p.target.group, version: p.target.version, kind: p.target.kind, name: p.target.name, namespace: p.target.namespace
    labelSelector: p.target.labelSelector, annotationSelector: p.target.annotationSelector
  }
  patch: p.patch ?? ""
}

/// What one Kustomization delivers.
type Bundle = {
  /// Its name, which its folder has too.
  name: String
  /// The namespace its Kustomization stands in.
  namespace: String
  /// The namespace it belongs to; none for what belongs to no namespace.
  home: namespace?
  /// The unit it delivers; none for what is shared.
  unit: unit?
  /// Where to point at.
  from: instance
}

private let cluster-id = "cluster"

private fn shared-id(ns: namespace) -> String = "shared \(ns.path)"

private fn unit-id(u: unit) -> String = u.path

/// The first of the units on the way down to `u`, itself included.
private fn outermost-of(u: unit, units: Map<String, unit>) -> unit {
  let steps = u.path.split(".")
  [for (n in 1..steps.size()) units.get(steps.take(n).join("."))].compact().first() ?? u
}

/// Its folder, beside those of the other bundles of its namespace.
private fn folder-of(k: kustomizations, b: Bundle) -> String =
  if ("\(b.namespace)/\(b.name)" in k.alike) "\(b.name) \(b.from.path)".replace("/", "-") else b.name

private fn delivered-by(b: Bundle) -> String =
  if (b.unit == null) "what stands in no unit of '\(b.from.path)'" else "'\(b.from.path)'"

/// By the declaration alone: a name that changed would be another Kustomization, and Flux deletes what the one before brought.
private fn name-of(u: unit) -> String = match (u) {
  app | chart => u.name
  else => "\(u.path.split(".").last()?.split("/").first() ?? "unit")-\(u.name)"
}

/// It is applied with the Kustomizations themselves.
private fn is-basic(o: Output) -> Bool = owner(o, unit) == null and object-kind(o) == "Namespace"

private fn is-shared(o: Output) -> Bool = owner(o, unit) == null and not is-basic(o)

private fn objects-of(k: kustomizations, b: Bundle) -> [Output] =
  if (b.unit != null) all(Output, below: b.unit)
  else if (b.home != null) all(Output, below: b.home).filter(o => is-shared(o))
  else k.cluster-objects

private fn said-by(k: kustomizations, b: Bundle) -> [String] {
  let units = if (b.unit == null) [] else [b.unit, ...all(unit, below: b.unit)]
  units.flat-map(u => u.needs).flat-map(n => bundle-of(k, n)).distinct()
}

private fn used-by(k: kustomizations, b: Bundle) -> [String] {
  let makers = if (b.unit != null) [b.unit] else objects-of(k, b).map(o => owner(o, instance)).compact().distinct()
  makers.flat-map(m => uses(m)).flat-map(x => bundle-of(k, x)).distinct()
}

/// The bundle that brings what `x` makes; none if it makes nothing.
private fn bundle-of(k: kustomizations, x: instance) -> [String] {
  let u = owner(x, unit)
  let ns = owner(x, namespace)
  let id = if (u != null) unit-id(k.outermost[u.path]) else if (ns != null) shared-id(ns) else cluster-id
  if (x != cluster and x != ns and id in k.bundles and all(Output, below: u ?? x).size() > 0) [id] else []
}

/// A path of the repository as Flux takes it, without steps that lead nowhere.
private fn from-top(path: String) -> String = "./\(FilePath(path).segments().join("/"))"

/// `helmrelease.yaml` for what is called `own`, as its unit is, and `externalsecret-api.yaml` for what is not. Two kinds of
/// one name have their groups: `cluster.postgresql.cnpg.io-main.yaml`. Beside a `kustomization.yaml`, which is Kustomize's,
/// no other is called so.
private fn file-name(o: Output, own: String?, beside: [Output]) -> String {
  let kind = object-kind(o)
  let alike = beside.filter(p => object-kind(p) == kind and object-name(p) == object-name(o))
  let twins = alike.filter(p => object-group(p) == object-group(o))
  if (twins.size() > 1) "\(kind.lower()).\(object-group(o))-\(object-name(o))-\(twins.index-of(o) ?? 0).yaml"
  else if (alike.size() > 1) "\(kind.lower()).\(object-group(o))-\(object-name(o)).yaml"
  else if (object-name(o) == own and kind != "Kustomization") "\(kind.lower()).yaml"
  else "\(kind.lower())-\(object-name(o)).yaml"
}
