/// Delivery by Argo CD: tiers of directories, one ApplicationSet and one project for each tier. Layout, order and
/// bootstrap objects are library code: the same apps build under every delivery.
use std.cluster.{delivery}
use std.crd.argocd as api
use std.crd.kustomize
use std.chart.{chart-form}
use std.pods.{containers}
use std.k8s
use std.program.{program}
use std.objects.{entry-name, file-name, is-encrypted, is-folder, object-kind}

/// Namespaces that are delivered together.
type Tier = {
  /// When: lower numbers first.
  wave: Int
  /// Which.
  namespaces: [namespace]
  /// How often a delivery that failed is tried again.
  retries: Count = 3
  /// How long it waits before that at first ...
  retry-after: Duration = 5s
  /// ... and in the end, as it waits longer each time.
  retry-at-most: Duration = 3m
}

/// One ApplicationSet for each tier, one Application for each namespace of it.
kind application-sets is delivery {
  /// Where this repository can be cloned from.
  repository: String
  /// The branch that is delivered.
  revision: String = "main"
  /// The folder of all of it.
  root: FilePath = "kubernetes"
  /// The namespace that Argo CD runs in.
  namespace-of-argocd: String = "argocd"
  /// What is delivered, in which order.
  tiers: Map<String, Tier>

  let placed = [for (tier in tiers.values()) ...tier.namespaces]
  for (ns in all(namespace)) {
    check ns in placed at ns
      else "no tier delivers namespace '\(ns.name)'"
      help "add it to one of the tiers \(tiers.keys().join(", "))"
  }
  check placed.size() == placed.distinct().size() at tiers
    else "a namespace is delivered by two tiers"
    help "leave it in one of them"

  // What stands in no namespace: classes, issuers and the like. It is applied with the ApplicationSets themselves.
  let shared = [for (o in all(Output)) if (owner(o, namespace) == null) o]
  for (o in shared) {
    emit o at "\(root)/cluster/\(file-name(o))"
  }

  emit kustomize.Kustomization {
    resources: [
      for (o in shared) "cluster/\(entry-name(o))"
      for (t in tiers.keys()) ...["project-\(t).yaml", "application-set-\(t).yaml"]
    ]
  } at "\(root)/kustomization.yaml"

  for (t, tier in tiers) {
    emit api.AppProject {
      metadata { name: t, namespace: namespace-of-argocd }
      spec {
        sourceRepos: [repository]
        destinations: [for (ns in tier.namespaces) { server: in-cluster, namespace: ns.name }]
        clusterResourceWhitelist: [{ group: "*", kind: "*" }]
      }
    } at "\(root)/project-\(t).yaml"

    emit api.ApplicationSet {
      metadata {
        name: t
        namespace: namespace-of-argocd
        annotations { "argocd.argoproj.io/sync-wave": "\(tier.wave)" }
      }
      spec {
        goTemplate: true
        goTemplateOptions: ["missingkey=error"]
        generators: [{ git {
          repoURL: repository
          revision: revision
          directories: [for (ns in tier.namespaces) { path: "\(tree)/\(root)/apps/\(t)/\(ns.name)" }]
        } }]
        template {
          metadata { name: "{{.path.basename}}" }
          spec {
            project: t
            source { repoURL: repository, targetRevision: revision, path: "{{.path.path}}" }
            destination { server: in-cluster, namespace: "{{.path.basename}}" }
            syncPolicy {
              automated { prune: true, selfHeal: true }
              retry {
                limit: tier.retries
                backoff { duration: "\(tier.retry-after)", factor: 2, maxDuration: "\(tier.retry-at-most)" }
              }
              syncOptions: ["ServerSideApply=true", "PruneLast=true", "RespectIgnoreDifferences=true"]
            }
          }
        }
      }
    } at "\(root)/application-set-\(t).yaml"

    for (ns in tier.namespaces) {
      let dir = "\(root)/apps/\(t)/\(ns.name)"
      let areas = all(Output, below: ns).group-by(o => if (is-folder(o)) "charts" else area(object-kind(o)))
      let made = all(config, below: ns).filter(c => c.is-generated)
      let folders = [...areas.map(a => a.key), if (made.size() > 0) "configs"].distinct()

      emit kustomize.Kustomization { resources: folders, images: image-block(ns).non-empty() } at "\(dir)/kustomization.yaml"
      for (f in folders) {
        let items = areas.filter(a => a.key == f).flat-map(a => a.items)
        emit kustomize.Kustomization {
          resources: items.map(o => entry-name(o)).non-empty()
          configMapGenerator: [if (f == "configs") ...made.map(c => generator-of(c))].non-empty()
        } at "\(dir)/\(f)/kustomization.yaml"
        for (o in items) {
          emit o at "\(dir)/\(f)/\(file-name(o))"
        }
      }
      for (c in made) {
        if (lines-of(c).size() > 0) {
          emit env(lines-of(c)) at "\(dir)/configs/\(c.name).env"
        }
        for (k, text in files-of(c)) {
          emit text at "\(dir)/configs/\(c.name)/\(k)"
        }
      }
    }
  }
}

/// The images of a namespace, each once, with the version that all its pods run.
private fn image-block(ns: namespace) -> [kustomize.Image] = all(program, below: ns)
  .flat-map(p => containers(p))
  .map(c => c.image)
  .group-by(i => "\(i.registry)/\(i.repository)")
  .filter(g => g.items.distinct().size() == 1)
  .map(g => named-image(g.key, g.items))

private fn named-image(name: String, images: [Image]) -> kustomize.Image =
  { name: name, newTag: images.first()?.tag, digest: images.first()?.digest }

/// What Kustomize makes a ConfigMap of.
private fn generator-of(c: config) -> kustomize.ConfigMapGenerator = {
  name: c.name
  namespace: c.namespace.name
  envs: [if (lines-of(c).size() > 0) "\(c.name).env"].non-empty()
  files: [for (k in files-of(c).keys()) "\(c.name)/\(k)"].non-empty()
  options: if (c.labels.size() == 0) null else { labels: c.labels }
}

/// Entries that are lines of a .env file ...
private fn lines-of(c: config) -> Map<String, String> =
  { for (k, v in c.entries) { if (not (k in c.files) and not v.contains("\n")) { [k]: v } } }

/// ... and those that are files of their own.
private fn files-of(c: config) -> Map<String, String> =
  { for (k, v in c.entries) { if (k in c.files or v.contains("\n")) { [k]: v } } }

/// One Application for each namespace, and one that delivers these: an app of apps. `\(root)/application.yaml` is applied
/// once, by hand; from then on the cluster follows the repository.
kind app-of-apps is delivery {
  /// Where this repository can be cloned from.
  repository: String
  /// The branch that is delivered.
  revision: String = "main"
  /// The folder of all of it.
  root: FilePath = "kubernetes"
  /// The namespace that Argo CD runs in.
  namespace-of-argocd: String = "argocd"
  /// The project of the Applications.
  project: String = "default"
  /// What is delivered before everything else, in this order. Argo CD waits for each only if its configuration says how
  /// healthy an Application is; without that, a delivery that came too early is tried again.
  first: [namespace] = []
  /// How often a delivery that failed is tried again.
  retries: Count = 5
  /// Who decrypts what is encrypted in the repository, where something is.
  decrypt: decryption?

  check first.size() == first.distinct().size() at first
    else "a namespace is named twice"
    help "name each once"

  // What everything else stands on, and what stands in no namespace besides: issuers and the like, which need the
  // definitions that a chart brings.
  let basic = [for (o in all(Output)) if (is-shared(o) and is-basic(o)) o]
  let custom = [for (o in all(Output)) if (is-shared(o) and not is-basic(o)) o]
  let spaces = all(namespace).filter(ns => delivered(ns).size() > 0)

  emit child(self, "root", namespace-of-argocd, "\(root)/applications", 0) at "\(root)/application.yaml"
  emit kustomize.Kustomization {
    resources: [
      "cluster.yaml"
      if (custom.size() > 0) "cluster-custom.yaml"
      for (ns in spaces) "\(ns.name).yaml"
    ]
  } at "\(root)/applications/kustomization.yaml"

  emit child(self, "cluster", "default", "\(root)/cluster", 0 - first.size() - 1) at "\(root)/applications/cluster.yaml"
  emit folder(basic, null) at "\(root)/cluster/kustomization.yaml"
  for (o in basic) {
    emit o at "\(root)/cluster/\(file-name(o))"
  }
  if (custom.size() > 0) {
    emit child(self, "cluster-custom", "default", "\(root)/cluster-custom", 0) at "\(root)/applications/cluster-custom.yaml"
    emit folder(custom, null) at "\(root)/cluster-custom/kustomization.yaml"
    for (o in custom) {
      emit o at "\(root)/cluster-custom/\(file-name(o))"
    }
  }

  for (ns in spaces) {
    let objects = delivered(ns)
    let dir = "\(root)/apps/\(ns.name)"
    let place = first.index-of(ns)
    let wave = if (place == null) 0 else place - first.size()
    emit child(self, ns.name, ns.name, dir, wave) at "\(root)/applications/\(ns.name).yaml"
    emit folder(objects, decrypt) at "\(dir)/kustomization.yaml"
    for (o in objects) {
      emit o at "\(dir)/\(file-name(o))"
    }
    if (decrypt != null and objects.any(o => is-encrypted(o))) {
      emit k8s.Untyped(generator(objects, decrypt)) at "\(dir)/\(generator-file)"
    }
  }
}

/// Decrypts objects while Kustomize builds them. Open: each tool `is` one.
kind decryption in app-of-apps {
  /// The generator of Kustomize that does it. The files it decrypts are added to it.
  let generator: Any
}

/// A chart as an Application, which Argo CD renders.
kind application is chart-form {
  /// The namespace that Argo CD runs in.
  namespace-of-argocd: String = "argocd"
  /// The project it belongs to.
  project: String = "default"

  emit api.Application {
    metadata { name: chart.name, namespace: namespace-of-argocd }
    spec {
      project: project
      source {
        repoURL: chart.from.replace("oci://", "")
        chart: chart.chart
        targetRevision: chart.version
        helm { releaseName: chart.release, skipCrds: if (chart.crds) null else true, valuesObject: chart.all-values.non-empty() }
      }
      destination { server: in-cluster, namespace: chart.namespace.name }
      syncPolicy { automated { prune: true, selfHeal: true }, syncOptions: ["ServerSideApply=true"] }
    }
  }
}

/// The Application called `name`, which delivers the folder `path` to `namespace`; lower waves come first.
private fn child(d: app-of-apps, name: String, namespace: String, path: String, wave: Int) -> api.Application = {
  metadata {
    name: name
    namespace: d.namespace-of-argocd
    annotations: if (wave == 0) null else { "argocd.argoproj.io/sync-wave": "\(wave)" }
  }
  spec {
    project: d.project
    source { repoURL: d.repository, targetRevision: d.revision, path: "\(d.tree)/\(path)" }
    destination { server: in-cluster, namespace: namespace }
    syncPolicy {
      automated { prune: true, selfHeal: true }
      retry { limit: d.retries, backoff { duration: "10s", factor: 2, maxDuration: "3m" } }
      syncOptions: ["ServerSideApply=true", "PruneLast=true"]
    }
  }
}

private let generator-file = "secret-generator.yaml"

private fn is-shared(o: Output) -> Bool = owner(o, namespace) == null or object-kind(o) == "Namespace"

/// Kubernetes has it from the first day, and other objects need it.
private fn is-basic(o: Output) -> Bool = match (object-kind(o)) {
  "Namespace" | "PriorityClass" | "StorageClass" | "ClusterRole" | "ClusterRoleBinding" => true
  else => false
}

private fn delivered(ns: namespace) -> [Output] = all(Output, below: ns).filter(o => not is-shared(o))

/// What Kustomize builds of `objects`. Those that are encrypted come through the generator.
private fn folder(objects: [Output], decrypt: decryption?) -> kustomize.Kustomization = {
  resources: [for (o in objects) if (decrypt == null or not is-encrypted(o)) entry-name(o)].non-empty()
  generators: [if (decrypt != null and objects.any(o => is-encrypted(o))) generator-file].non-empty()
}

private fn generator(objects: [Output], decrypt: decryption) -> Any =
  decrypt.generator.deep-merge({ files: [for (o in objects) if (is-encrypted(o)) "./\(file-name(o))"] })

private let in-cluster = "https://kubernetes.default.svc"

/// The folder of objects of a kind.
private fn area(kind: String) -> String = match (kind) {
  "Deployment" | "StatefulSet" | "DaemonSet" => "workloads"
  "HorizontalPodAutoscaler" | "VerticalPodAutoscaler" => "autoscaling"
  "PodDisruptionBudget" => "disruption"
  "ExternalSecret" | "SecretStore" | "ClusterSecretStore" => "secrets"
  "Gateway" | "HTTPRoute" | "NetworkPolicy" | "CiliumNetworkPolicy" | "Certificate" => "networking"
  "Service" => "services"
  "ConfigMap" => "configs"
  "PersistentVolumeClaim" => "storage"
  "Job" | "CronJob" => "jobs"
  "VMServiceScrape" | "ServiceMonitor" | "PodMonitor" => "monitoring"
  "Cluster" | "Pooler" | "ScheduledBackup" | "ObjectStore" => "database"
  else => "resources"
}
