/// Delivery by Flux: one Kustomization for each unit, one directory for each namespace, and the order derived from
/// references.
use std.program.{unit}
use std.cluster.{delivery}
use std.crd.flux as api
use std.crd.kustomize
use std.chart.{chart-form, inflated}
use std.objects.{object-kind, object-name}

/// A delivery is a kind like any other. It reads what all others emitted and says in which file each object lies.
kind kustomizations is delivery {
  /// The folder of all of it.
  root: FilePath = "kubernetes"
  /// The GitRepository that Flux reads, in `flux-system`.
  source: String = "flux-system"
  /// How often it is compared with the cluster.
  interval: Duration = 1h
  /// How long a delivery may take.
  timeout: Duration = 5m
  /// Waits until all objects of a unit are ready before what needs it.
  wait: Bool = true

  // Each object has to be placed once. Forget one, or place it twice, and the compiler names it and who made it.
  let shared = [for (o in all(Output)) if (owner(o, namespace) == null) o]
  let spaces = all(namespace)

  for (c in all(chart)) {
    check match (c.form) { inflated => false, else => true } at c
      else "Flux inflates no charts, and chart '\(c.name)' is a kustomization"
      help "defaults chart { form: flux.helm-release {} }"
  }

  for (o in shared) {
    emit o at "\(root)/cluster/\(file-name(o, shared))"
  }
  if (shared.size() > 0) {
    emit kustomize.Kustomization {
      resources: [for (o in shared) "./\(file-name(o, shared))"]
    } at "\(root)/cluster/kustomization.yaml"
  }
  emit kustomize.Kustomization {
    resources: [if (shared.size() > 0) "./cluster", for (ns in spaces) "./\(ns.name)"]
  } at "\(root)/kustomization.yaml"

  for (ns in spaces) {
    let dir = "\(root)/\(ns.name)"
    let units = all(unit, below: ns).filter(u => objects-of(u).size() > 0)
    let own = [for (o in all(Output, below: ns)) if (owner(o, unit) == null) o]

    emit kustomize.Kustomization {
      resources: [for (o in own) "./\(file-name(o, own))", for (u in units) "./\(folder(u, units))/ks.yaml"]
    } at "\(dir)/kustomization.yaml"
    for (o in own) {
      emit o at "\(dir)/\(file-name(o, own))"
    }

    for (u in units) {
      let objects = objects-of(u)
      emit api.Kustomization {
        metadata { name: full-name(u), namespace: "flux-system" }
        spec {
          dependsOn: [for (d in before(u)) { name: full-name(d) }].non-empty()
          interval: interval
          path: "./\(dir)/\(folder(u, units))/app"
          prune: true
          sourceRef { kind: "GitRepository", name: source }
          targetNamespace: ns.name
          timeout: timeout
          wait: wait
        }
      } at "\(dir)/\(folder(u, units))/ks.yaml"

      for (o in objects) {
        emit o at "\(dir)/\(folder(u, units))/app/\(file-name(o, objects))"
      }
      emit kustomize.Kustomization {
        resources: [for (o in objects) "./\(file-name(o, objects))"]
      } at "\(dir)/\(folder(u, units))/app/kustomization.yaml"
    }
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

/// What a unit emits itself: what a unit inside it emits is that one's.
private fn objects-of(u: unit) -> [Output] = all(Output, below: u).filter(o => owner(o, unit) == u)

/// The name of the unit; with its kind behind it if two units of the namespace share a name.
private fn folder(u: unit, beside: [unit]) -> String =
  if (beside.filter(v => v.name == u.name).size() == 1) u.name else u.path.split(".").last()?.replace("/", "-") ?? u.name

private fn full-name(u: unit) -> String = "\(u.namespace.name)-\(folder(u, all(unit, below: u.namespace)))"

/// What must be ready before `u`: what it says, and the units whose values ended up in its objects.
private fn before(u: unit) -> [unit] =
  [...u.needs, ...uses(u).map(x => owner(x, unit)).compact()]
    .distinct()
    .filter(d => d != u and objects-of(d).size() > 0)

/// `helmrelease.yaml`; with two objects of one kind beside each other, `externalsecret-prowlarr.yaml`.
private fn file-name(o: Output, beside: [Output]) -> String {
  let alone = beside.filter(p => object-kind(p) == object-kind(o)).size() == 1
  if (alone) "\(object-kind(o).lower()).yaml" else "\(object-kind(o).lower())-\(object-name(o)).yaml"
}
