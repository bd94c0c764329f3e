/// Delivery by Flux: one Kustomization for each unit, one directory for each namespace, and the order derived from
/// references.
use std.program.{unit}
use std.cluster.{delivery}
use std.crd.flux as api
use std.crd.kustomize
use std.chart.{chart-form, inflated}
use std.objects.{is-encrypted, object-group, object-kind, object-name}

/// A delivery is a kind like any other. It reads what all others emitted and says in which file each object lies. What is
/// declared inside a unit is delivered with it. The other objects of a namespace are its bundle `shared`, those of no
/// namespace the bundle `cluster`. A bundle whose objects the cluster does not understand yet, because a chart brings their
/// definitions, holds up nothing but what needs it.
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
  // Two units of a namespace that share a name have their kind before it.
  let shared-names = outermost.values().distinct().group-by(u => "\(u.namespace.name)/\(u.name)")
    .filter(g => g.items.size() > 1)
    .map(g => g.key)

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
        [unit-id(u)]: { name: folder(u, shared-names), namespace: u.namespace.name, home: u.namespace, unit: u, from: u }
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
  for (id, b in bundles) {
    for (d in said[id].filter(d => d != id)) {
      check not (id in needed[d]) at b.from
        else "'\(b.from.path)' needs '\(bundles[d].from.path)', which waits for it, and Flux would wait for ever"
        help "leave it out of needs; or declare one inside the other, since what is inside a unit is delivered with it"
    }
  }

  emit kustomize.Kustomization {
    resources: [if (cluster-objects.size() > 0) "./cluster/ks.yaml", for (ns in spaces) "./\(ns.name)"]
  } at "\(root)/kustomization.yaml"

  if (entry != null) {
    emit api.Kustomization {
      metadata { name: cluster.name, namespace: "flux-system" }
      spec {
        interval: interval
        retryInterval: retry
        path: "./\(tree)/\(root)"
        prune: true
        sourceRef { kind: "GitRepository", name: source, namespace: "flux-system" }
      }
    } at "\(entry)/\(cluster.name).yaml"
  }

  for (ns in spaces) {
    let own = [for (o in all(Output, below: ns)) if (is-basic(o)) o]
    emit kustomize.Kustomization {
      resources: [
        for (o in own) "./\(file-name(o, own))"
        for (b in bundles.values()) if (b.home == ns) "./\(b.name)/ks.yaml"
      ]
    } at "\(root)/\(ns.name)/kustomization.yaml"
    for (o in own) {
      emit o at "\(root)/\(ns.name)/\(file-name(o, own))"
    }
  }

  // Each object has to be placed once. Forget one, or place it twice, and the compiler names it and who made it.
  for (id, b in bundles) {
    let objects = objects-of(self, b)
    let dir = if (b.home == null) "\(root)/cluster" else "\(root)/\(b.namespace)/\(b.name)"
    emit api.Kustomization {
      metadata { name: b.name, namespace: b.namespace }
      spec {
        dependsOn: [for (d in needed[id]) { name: bundles[d].name, namespace: bundles[d].namespace }].non-empty()
        interval: interval
        retryInterval: retry
        path: "./\(tree)/\(dir)/app"
        prune: true
        sourceRef { kind: "GitRepository", name: source, namespace: "flux-system" }
        targetNamespace: if (b.home == null) null else b.namespace
        timeout: timeout
        wait: wait
        decryption: if (objects.any(o => is-encrypted(o))) { provider: "sops", secretRef { name: decryption-key } } else null
      }
    } at "\(dir)/ks.yaml"

    for (o in objects) {
      emit o at "\(dir)/app/\(file-name(o, objects))"
    }
    emit kustomize.Kustomization {
      resources: [for (o in objects) "./\(file-name(o, objects))"]
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
      values: chart.all-values.non-empty()
    }
  }
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

private fn folder(u: unit, shared-names: [String]) -> String =
  if ("\(u.namespace.name)/\(u.name)" in shared-names) u.path.split(".").last()?.replace("/", "-") ?? u.name else u.name

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

/// `helmrelease.yaml`; with two objects of one kind beside each other, `externalsecret-prowlarr.yaml`, and of one name as
/// well `cluster.postgresql.cnpg.io-main.yaml`. Beside a `kustomization.yaml`, which is Kustomize's, no other is called so.
private fn file-name(o: Output, beside: [Output]) -> String {
  let alike = beside.filter(p => object-kind(p) == object-kind(o))
  let alone = alike.size() == 1 and object-kind(o) != "Kustomization"
  let named = alike.filter(p => object-name(p) == object-name(o)).size() == 1
  if (alone) "\(object-kind(o).lower()).yaml"
  else if (named) "\(object-kind(o).lower())-\(object-name(o)).yaml"
  else "\(object-kind(o).lower()).\(object-group(o))-\(object-name(o)).yaml"
}
