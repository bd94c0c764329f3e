/// Delivery by Argo CD: tiers of directories, one ApplicationSet and one project for each tier. Layout, order and
/// bootstrap objects are library code: the same apps build under every delivery.
use std.cluster.{delivery}
use std.crd.argocd as api
use std.crd.kustomize
use std.chart.{chart-form, has-values-file, values-file}
use std.pods.{containers}
use std.k8s
use std.program.{program}
use std.open-data.{text-at, values-at}
use std.objects.{entry-name, file-name, is-encrypted, is-folder, object-kind, written-name}
use std.values.{DnsLabel}

/// `https://`, `http://` or `ssh://` and what follows, or `git@HOST:PATH`
type GitAddress = String where it.matches(#"(https?|ssh)://\S+|[A-Za-z0-9._-]+@[A-Za-z0-9.-]+:\S+"#)

/// A branch, a tag or a commit: a text without blanks
type GitRevision = String where it.matches(#"\S+"#)

/// Namespaces that are delivered together.
type Tier = {
  /// When: lower numbers first.
  wave: Int
  /// Which, in a folder called like the tier.
  namespaces: [namespace] = []
  /// Which, by the folder below `apps` that theirs lie in; those of `.` lie in `apps` itself.
  folders: Map<FilePath, [namespace]> = {}
  /// Whether the ApplicationSet names each folder, or takes whatever lies in the folder of the tier.
  finds: "named" | "all" = "named"
  /// Further namespaces that its project may write to, such as those that charts make for themselves.
  further-namespaces: [DnsLabel] = []
  /// How often a delivery that failed is tried again; without end if not set.
  retries: Count?
  /// How long it waits before that at first ...
  retry-after: Duration = 5s
  /// ... and in the end, as it waits longer each time.
  retry-at-most: Duration = 3m
}

/// One ApplicationSet for each tier, one Application for each namespace of it. `\(root)/application.yaml` delivers these
/// and what stands in no namespace: it is applied once, by hand, as soon as Argo CD runs, and delivers itself from then on.
/// Where Argo CD is among what it delivers, that is after
/// `kustomize build --enable-helm FOLDER-OF-ITS-NAMESPACE | kubectl apply --server-side -f -`, which may complain about
/// definitions that come later.
///
/// An object whose definition another Application brings fails alone and does not hold up the rest of its own: the
/// Applications say `SkipDryRunOnMissingResource`, which counts for the objects of charts, too. It is tried again, at the
/// newest revision. Argo CD knows both since 2025; an older one takes no notice.
kind application-sets is delivery {
  /// Where this repository can be cloned from.
  repository: GitAddress
  /// The branch that is delivered.
  revision: GitRevision = "main"
  /// The folder of all of it.
  root: FilePath = "kubernetes"
  /// The namespace that Argo CD runs in.
  namespace-of-argocd: String = "argocd"
  /// Lets Argo CD make namespaces that are not there when it comes to what stands in them.
  make-namespaces: Bool = false
  /// What is delivered, in which order.
  tiers: Map<DnsLabel, Tier>

  let placed = [for (t, tier in tiers) ...places(t, tier).map(p => p.namespace)]
  for (ns in all(namespace)) {
    check ns in placed or (ns.made-elsewhere and all(Output, below: ns).size() == 0) at ns
      else "no tier delivers namespace '\(ns.name)'"
      help "add it to one of the tiers \(tiers.keys().join(", "))"
  }
  check placed.size() == placed.distinct().size() at tiers
    else "a namespace is delivered by two tiers"
    help "leave it in one of them"
  for (ns in placed) {
    check not (ns.name in [root-application, custom-application]) at ns
      else "namespace '\(ns.name)' would have the Application '\(ns.name)', which is what brings \(if (ns.name == root-application) "all of this" else "what stands in no namespace")"
      help "another name for the namespace"
  }
  for (t, tier in tiers) {
    check tier.retry-after.seconds() <= tier.retry-at-most.seconds() at tier.retry-after
      else "tier '\(t)' waits \(tier.retry-after) before it tries again, and \(tier.retry-at-most) at most"
      help "retry-at-most: \(tier.retry-after) or more"
    check tier.finds == "named" or tier.folders.size() == 0 at tier.folders
      else "tier '\(t)' takes what lies in its own folder, and some of its namespaces lie elsewhere"
      help "leave out finds, or give these a tier of their own"
    for (folder, members in tier.folders) {
      check not (".." in folder.segments()) at folder
        else "folder '\(folder)' of tier '\(t)' lies outside of 'apps'"
        help "name it from there: \(folder.segments().filter(step => step != "..").join("/"))"
    }
  }

  // What stands in no namespace: what Kubernetes knows from the first day comes with the ApplicationSets. Issuers and the
  // like wait for definitions that these bring, and would hold them up.
  let shared = [for (o in all(Output)) if (owner(o, namespace) == null) o]
  let basic = shared.filter(o => is-basic(o))
  let custom = shared.filter(o => not is-basic(o))
  let origin: Origin = {
    repository: repository, revision: revision, argocd: namespace-of-argocd, project: "default", tree: tree
  }

  emit child(origin, root-application, namespace-of-argocd, root, 0) at "\(root)/application.yaml"
  emit kustomize.Kustomization {
    resources: [
      "application.yaml"
      for (o in basic) "cluster/\(entry-name(o))"
      if (custom.size() > 0) "application-cluster-custom.yaml"
      for (t in tiers.keys()) ...["project-\(t).yaml", "application-set-\(t).yaml"]
    ]
  } at "\(root)/kustomization.yaml"
  for (o in basic) {
    emit o at "\(root)/cluster/\(file-name(o))"
  }
  if (custom.size() > 0) {
    emit child(origin, custom-application, "default", "\(root)/cluster-custom", 0) at "\(root)/application-cluster-custom.yaml"
    emit folder(custom, null) at "\(root)/cluster-custom/kustomization.yaml"
    for (o in custom) {
      emit o at "\(root)/cluster-custom/\(file-name(o))"
    }
  }

  for (t, tier in tiers) {
    let members = places(t, tier)

    // An ApplicationSet whose project is not there yet fails, and no later wave would come.
    emit api.AppProject {
      metadata {
        name: t
        namespace: namespace-of-argocd
        annotations { "argocd.argoproj.io/sync-wave": "\((tiers.values().map(each => each.wave).min() ?? 0) - 1)" }
      }
      spec {
        sourceRepos: [repository]
        destinations: [for (n in [...members.map(p => p.namespace.name), ...tier.further-namespaces]) {
          server: in-cluster, namespace: n
        }]
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
          directories: if (tier.finds == "all") [{ path: normal("\(tree)/\(root)/apps/\(t)/*") }]
            else [for (p in members) { path: normal("\(tree)/\(root)/apps/\(p.folder)") }]
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
                limit: tier.retries ?? without-end
                refresh: true
                backoff { duration: "\(tier.retry-after)", factor: 2, maxDuration: "\(tier.retry-at-most)" }
              }
              syncOptions: [
                if (make-namespaces) "CreateNamespace=true"
                "ServerSideApply=true", "PruneLast=true", "RespectIgnoreDifferences=true", missing-definitions
              ]
            }
          }
        }
      }
    } at "\(root)/application-set-\(t).yaml"

    for (p in members) {
      let ns = p.namespace
      let dir = "\(root)/apps/\(p.folder)"
      let own = all(Output, below: ns)
      let spaces = own.filter(o => not is-folder(o) and object-kind(o) == "Namespace")
      let folders = own.filter(o => is-folder(o))
      let areas = own.filter(o => not is-folder(o) and object-kind(o) != "Namespace").group-by(o => area(object-kind(o)))
      let made = all(config, below: ns).filter(c => c.is-generated)

      emit kustomize.Kustomization {
        resources: [
          if (spaces.size() > 0) "namespace.yaml"
          if (folders.size() > 0) "charts"
          if (made.size() > 0) "configs"
          if (areas.size() > 0) "resources"
        ]
        images: image-block(ns, areas.filter(a => a.key in ["workloads", "jobs", "others"]).flat-map(a => a.items)).non-empty()
      } at "\(dir)/kustomization.yaml"
      for (o in spaces) {
        emit o at "\(dir)/namespace.yaml"
      }

      if (folders.size() > 0) {
        emit kustomize.Kustomization { resources: folders.map(o => entry-name(o)) } at "\(dir)/charts/kustomization.yaml"
      }
      for (o in folders) {
        emit o at "\(dir)/charts/\(file-name(o))"
      }
      for (c in all(chart, below: ns).filter(c => has-values-file(c))) {
        emit yaml(c.all-values) at "\(dir)/charts/\(c.name)/\(values-file)"
      }

      if (areas.size() > 0) {
        emit kustomize.Kustomization { resources: areas.map(a => a.key) } at "\(dir)/resources/kustomization.yaml"
      }
      for (a in areas) {
        emit kustomize.Kustomization {
          resources: a.items.map(o => entry-name(o))
        } at "\(dir)/resources/\(a.key)/kustomization.yaml"
        for (o in a.items) {
          emit o at "\(dir)/resources/\(a.key)/\(file-name(o))"
        }
      }

      if (made.size() > 0) {
        emit kustomize.Kustomization {
          configMapGenerator: made.map(c => generator-of(c))
        } at "\(dir)/configs/kustomization.yaml"
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

/// The Application that brings the others, and the one of what stands in no namespace. Those of namespaces are called like them.
private let root-application = "root"
private let custom-application = "cluster-custom"

/// Where a namespace lies, below `apps`.
private type Place = { namespace: namespace, folder: String }

/// The namespaces of tier `name`, each with its folder.
private fn places(name: String, tier: Tier) -> [Place] = [
  for (ns in tier.namespaces) { namespace: ns, folder: "\(name)/\(ns.name)" }
  for (folder, members in tier.folders) ...members.map(ns => place(folder, ns))
]

private fn place(folder: FilePath, ns: namespace) -> Place =
  { namespace: ns, folder: if ("\(folder)" == ".") ns.name else "\(folder)/\(ns.name)" }

/// The images of a namespace, each once, with the version that all its pods run; those of pods written by hand are among them.
private fn image-block(ns: namespace, objects: [Output]) -> [kustomize.Image] = [
  ...all(program, below: ns).flat-map(p => containers(p)).map(c => c.image)
  for (o in objects) if (owner(o, program) == null and object-kind(o) in runs-pods) ...images-in(o)
]
  .group-by(i => written-name(i))
  .filter(g => g.items.distinct().size() == 1)
  .map(g => named-image(g.key, g.items))

private let runs-pods = ["Deployment", "DaemonSet", "ReplicaSet", "StatefulSet", "Job", "CronJob", "Pod"]

private fn images-in(o: Output) -> [Image] =
  ["spec.template.spec", "spec.jobTemplate.spec.template.spec", "spec"]
    .flat-map(path => ["containers", "initContainers"].flat-map(list => o.value.values-at("\(path).\(list).image")))
    .map(i => i.text-at(""))
    .compact()
    .map(i => Image(i))

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
/// once, by hand; from then on the cluster follows the repository. What waits for definitions that come with another
/// Application is tried again, as by `application-sets`.
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
  /// How often a delivery that failed is tried again; without end if not set.
  retries: Count?
  /// Who decrypts what is encrypted in the repository, where something is.
  decrypt: decryption?

  check not generated-configs and not values-files at self
    else "this delivery writes no files for Kustomize to make objects of"
    help "leave out generated-configs and values-files"

  check first.size() == first.distinct().size() at first
    else "a namespace is named twice"
    help "name each once"

  // What everything else stands on, and what stands in no namespace besides: issuers and the like, which need the
  // definitions that a chart brings.
  let basic = [for (o in all(Output)) if (is-shared(o) and is-basic(o)) o]
  let custom = [for (o in all(Output)) if (is-shared(o) and not is-basic(o)) o]
  let origin: Origin = {
    repository: repository, revision: revision, argocd: namespace-of-argocd, project: project, tree: tree, retries: retries
  }
  let spaces = all(namespace).filter(ns => delivered(ns).size() > 0)

  emit child(origin, "root", namespace-of-argocd, "\(root)/applications", 0) at "\(root)/application.yaml"
  emit kustomize.Kustomization {
    resources: [
      "cluster.yaml"
      if (custom.size() > 0) "cluster-custom.yaml"
      for (ns in spaces) "\(ns.name).yaml"
    ]
  } at "\(root)/applications/kustomization.yaml"

  emit child(origin, "cluster", "default", "\(root)/cluster", 0 - first.size() - 1) at "\(root)/applications/cluster.yaml"
  emit folder(basic, null) at "\(root)/cluster/kustomization.yaml"
  for (o in basic) {
    emit o at "\(root)/cluster/\(file-name(o))"
  }
  if (custom.size() > 0) {
    emit child(origin, "cluster-custom", "default", "\(root)/cluster-custom", 0) at "\(root)/applications/cluster-custom.yaml"
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
    emit child(origin, ns.name, ns.name, dir, wave) at "\(root)/applications/\(ns.name).yaml"
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

  check chart.patches.size() == 0 at chart.patches
    else "Argo CD changes nothing in what a chart makes, and chart '\(chart.name)' has patches"
    help "say it in the values; or form: inflated {}, which Kustomize patches"

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

/// Where an Application of this cluster comes from, and who makes it.
private type Origin = {
  /// Where the repository can be cloned from.
  repository: String
  /// The branch that is delivered.
  revision: String
  /// The namespace that Argo CD runs in.
  argocd: String
  /// The project it belongs to.
  project: String
  /// Where the output tree lies in the repository.
  tree: FilePath
  /// How often a delivery that failed is tried again; without end if not set.
  retries: Count?
}

/// The number by which Argo CD never gives up.
private let without-end = 0 - 1

/// Lets an Application deliver what it can where a definition is not there yet. It does for objects of charts, too, which
/// an annotation on each object could not reach.
private let missing-definitions = "SkipDryRunOnMissingResource=true"

/// A path as Argo CD compares it, letter by letter: without steps that lead nowhere.
private fn normal(path: String) -> String {
  let steps = FilePath(path).segments()
  if (steps.size() == 0) "." else steps.join("/")
}

/// The Application called `name`, which delivers the folder `path` to `namespace`; lower waves come first.
private fn child(from: Origin, name: String, namespace: String, path: String, wave: Int) -> api.Application = {
  metadata {
    name: name
    namespace: from.argocd
    annotations: if (wave == 0) null else { "argocd.argoproj.io/sync-wave": "\(wave)" }
  }
  spec {
    project: from.project
    source { repoURL: from.repository, targetRevision: from.revision, path: normal("\(from.tree)/\(path)") }
    destination { server: in-cluster, namespace: namespace }
    syncPolicy {
      automated { prune: true, selfHeal: true }
      retry {
        limit: from.retries ?? without-end
        refresh: true
        backoff { duration: "10s", factor: 2, maxDuration: "3m" }
      }
      syncOptions: ["ServerSideApply=true", "PruneLast=true", missing-definitions]
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
  "Deployment" | "StatefulSet" | "DaemonSet" | "Elasticsearch" => "workloads"
  "HorizontalPodAutoscaler" | "VerticalPodAutoscaler" => "autoscaling"
  "PodDisruptionBudget" => "disruption"
  "ExternalSecret" | "SecretStore" | "ClusterSecretStore" => "secrets"
  "Gateway" | "HTTPRoute" | "GRPCRoute" | "TLSRoute" | "NetworkPolicy" | "CiliumNetworkPolicy" | "Certificate" => "networking"
  "Service" => "services"
  "ConfigMap" => "configs"
  "PersistentVolumeClaim" => "storage"
  "Job" | "CronJob" => "jobs"
  "VMServiceScrape" | "ServiceMonitor" | "PodMonitor" => "monitoring"
  "Cluster" | "Pooler" | "ScheduledBackup" | "ObjectStore" => "database"
  "ServiceAccount" | "Role" | "RoleBinding" | "ClusterRole" | "ClusterRoleBinding" => "access"
  "ResourceQuota" | "LimitRange" => "limits"
  else => "others"
}
