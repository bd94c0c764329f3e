/// What objects refer to each other by, looked up once for all rules: what there is, by name and by label. It is read from
/// the objects, so what is written by hand counts as much as what kinds make. What something makes that nothing here shows
/// is unknown, and nothing is said about it: see `is-dark`.
use std.external.{external}
use std.k8s
use std.kustomize.{remote-base}
use std.namespace.{namespace}
use std.objects.{nearest}
use std.open-data.{as-text, keys-at, text-at, values-at}

// ---- objects --------------------------------------------------------------------------------------------------------

/// What is applied, by group and kind: `apps/Deployment`, `Service`.
private let objects: Map<String, [Output]> = {
  for (same in all(Output).filter(o => "kind" in o.value and "apiVersion" in o.value).group-by(o => type-of(o.value))) {
    [same.key]: same.items
  }
}

/// All objects of a group and kind.
fn objects-of(type: String) -> [Output] = objects.get(type) ?? []

/// Group and kind of an object: `apps/Deployment`, `Service`.
fn type-of(value: Any) -> String {
  let version = value.text-at("apiVersion") ?? ""
  let kind = value.text-at("kind") ?? ""
  if (version.contains("/")) "\(version.split("/").first() ?? "")/\(kind)" else kind
}

/// The name of an object.
fn name-of(o: Output) -> String = o.value.text-at("metadata.name") ?? ""

/// The namespace it is applied to; empty if that is none.
fn place-of(o: Output) -> String = o.value.text-at("metadata.namespace") ?? owner(o, namespace)?.name ?? ""

/// Namespace and name.
fn address-of(o: Output) -> String = "\(place-of(o))/\(name-of(o))"

/// The entries of a map that stands at a path, as texts.
fn entries-at(value: Any, path: String) -> Map<String, String> {
  let found = value.values-at(path).first() ?? {}
  { for (k in found.keys-at("")) { [k]: as-text(OpenEntries(found)[k]) ?? "" } }
}

private type OpenEntries = { ... }

/// The texts that stand at a path; an empty one for each map there.
native fn texts-at(value: Any, path: String) -> [String]

/// What the names of the poolers of a `postgresql` of Zalando end with.
fn zalando-poolers(o: Output) -> [String] = [
  if (o.value.text-at("spec.enableConnectionPooler") == "true" or o.value.values-at("spec.connectionPooler").size() > 0) ""
  if (o.value.text-at("spec.enableReplicaConnectionPooler") == "true") "-repl"
]

/// A set: whether something is in it is one look.
fn as-set(items: [String]) -> Map<String, Bool> = { for (i in items.distinct()) { [i]: true } }

/// What to do about a name that is none: the one that was meant, or what else there is to do.
fn advice(name: String, names: [String], otherwise: String) -> String {
  let near = nearest(name, names)
  if (near == null) otherwise else "did you mean '\(near)'?"
}

/// The names in a namespace, of names with their namespaces before them.
fn in-place(place: String, addresses: [String]) -> [String] =
  addresses.filter(a => a.starts-with("\(place)/")).map(a => a.remove-prefix("\(place)/"))

// ---- what nothing here shows ----------------------------------------------------------------------------------------

/// Namespaces into which charts, bases of others and operators that are not known here bring objects.
private let dark-places: Map<String, Bool> = as-set([
  for (c in all(chart)) c.namespace.name
  for (b in all(remote-base)) b.namespace.name
  for (type, made in objects) if (not type.matches(plain-types)) ...made.flat-map(o => places-reached(o))
])

/// Namespaces of which somebody has said what else is there.
private let told-places: Map<String, Bool> = as-set(all(external).map(e => e.place))

/// Outputs of which a part could not be computed, which is reported: `all(Output)` leaves them out.
native fn lost-outputs() -> [Output]

/// The namespaces of what could not be computed; null for what stands in none.
private let lost-places: [String?] = lost-outputs().map(o => owner(o, namespace)?.name)
private let is-any-place-lost: Bool = lost-places.any(place => place == null)

/// Something may make objects in this namespace that nothing here shows: it holds a chart or a base of others, and no
/// `external` says which of their objects others may refer to; or a mistake keeps an object there from being computed.
fn is-dark(place: String) -> Bool =
  place in dark-places and not (place in told-places) or place in lost-places or is-any-place-lost

/// Something in any namespace may make what stands in none.
fn is-anything-dark() -> Bool = lost-places.size() > 0 or dark-places.keys().any(place => not (place in told-places))

/// A mistake keeps an object of this namespace from being computed; where it is empty, one that may stand in none.
fn is-lost(place: String) -> Bool = if (place == "") lost-places.size() > 0 else place in lost-places or is-any-place-lost

/// What stands in this namespace, or in none where it is empty, may be there though nothing here shows it.
fn is-hidden(place: String) -> Bool = if (place == "") is-lost("") else is-dark(place)

/// An object that brings others: its own namespace, and the one it says.
private fn places-reached(o: Output) -> [String] = [
  // What Flux makes stands where it is told, and only there.
  if (o.value.text-at("spec.targetNamespace") == null or not (o.value.text-at("apiVersion") ?? "").contains(".toolkit.fluxcd.io/")) place-of(o)
  ...texts-at(o.value, "spec.targetNamespace")
  ...texts-at(o.value, "spec.destination.namespace")
  ...texts-at(o.value, "spec.template.spec.destination.namespace")
]

/// Objects that bring no others, or such as are known here.
private let plain-types = [
  "[A-Za-z]*", "(apps|batch|autoscaling|policy|kyverno\\.io|talos\\.dev|storagebackup\\.[a-z.]*)/.*"
  "(networking|storage|scheduling|rbac\\.authorization|admissionregistration|apiextensions|autoscaling|coordination|discovery|node|apiregistration|gateway\\.networking|flowcontrol\\.apiserver|policy\\.networking)\\.k8s\\.io/.*"
  "(cert-manager|acme\\.cert-manager|external-secrets|generators\\.external-secrets|postgresql\\.cnpg|barmancloud\\.cnpg|cilium|metallb|traefik|snapshot\\.storage\\.k8s)\\.io/.*"
  "volsync\\.backube/.*", "acid\\.zalan\\.do/.*", "elasticsearch\\.k8s\\.elastic\\.co/.*", "secrets\\.hashicorp\\.com/.*", "bitnami\\.com/.*"
  "monitoring\\.coreos\\.com/(ServiceMonitor|PodMonitor|Probe|PrometheusRule|ScrapeConfig|AlertmanagerConfig)"
  "operator\\.victoriametrics\\.com/(VMServiceScrape|VMPodScrape|VMRule|VMProbe|VMStaticScrape|VMNodeScrape|VMScrapeConfig)"
  "notification\\.toolkit\\.fluxcd\\.io/.*", "source\\.toolkit\\.fluxcd\\.io/.*", "argoproj\\.io/AppProject"
  "gateway\\.envoyproxy\\.io/.*", "keda\\.sh/.*"
].join("|")

// ---- pods -----------------------------------------------------------------------------------------------------------

/// What runs pods, and what they look like.
type Runner = {
  /// `Deployment`.
  kind: String
  /// Its name.
  name: String
  /// Its namespace.
  place: String
  /// Where to point at.
  at: Any
  /// The labels of its pods.
  labels: Map<String, String>
  /// Its pods.
  spec: k8s.PodSpec
  /// The ports of their containers.
  ports: [k8s.ContainerPort]
  /// How many there are; null where something else decides.
  replicas: Int?
  /// Claims that each pod gets of its own.
  claims: [k8s.PersistentVolumeClaim] = []
}

/// All that runs pods.
let runners: [Runner] = [
  for (o in objects-of("apps/Deployment")) ...runner(o, k8s.Deployment(o.value).spec?.template, k8s.Deployment(o.value).spec?.replicas)
  for (o in objects-of("apps/DaemonSet")) ...runner(o, k8s.DaemonSet(o.value).spec?.template, 1)
  for (o in objects-of("apps/ReplicaSet")) ...runner(o, k8s.ReplicaSet(o.value).spec?.template, k8s.ReplicaSet(o.value).spec?.replicas)
  for (o in objects-of("apps/StatefulSet")) ...stateful-runner(o, k8s.StatefulSet(o.value).spec)
  for (o in objects-of("batch/Job")) ...runner(o, k8s.Job(o.value).spec?.template, 1)
  for (o in objects-of("batch/CronJob")) ...runner(o, k8s.CronJob(o.value).spec?.jobTemplate.spec?.template, 1)
  for (o in objects-of("Pod")) ...runner(o, { metadata: k8s.Pod(o.value).metadata, spec: k8s.Pod(o.value).spec }, 1)
]

private fn runner(o: Output, template: k8s.PodTemplateSpec?, replicas: Int?) -> [Runner] =
  if (template?.spec == null) [] else [{
    kind: o.value.text-at("kind") ?? "", name: name-of(o), place: place-of(o), at: o.value
    labels: template.metadata?.labels ?? {}, spec: template.spec, replicas: replicas
    ports: [...template.spec.containers, ...template.spec.initContainers ?? []].flat-map(c => c.ports ?? [])
  }]

private fn stateful-runner(o: Output, s: k8s.StatefulSetSpec?) -> [Runner] =
  if (s == null) [] else runner(o, s.template, s.replicas).map(r => { ...r, claims: s.volumeClaimTemplates ?? [] })

/// All containers of its pods.
fn containers-of(r: Runner) -> [k8s.Container] = [...r.spec.containers, ...r.spec.initContainers ?? []]

/// The names of the ports of its pods.
fn port-names(r: Runner) -> [String] = r.ports.map(p => p.name).compact()
/// The numbers of the ports of its pods.
fn port-numbers(r: Runner) -> [Int] = r.ports.map(p => p.containerPort)

private type Labelled = { label: String, runner: Runner }

/// What runs pods of a label: `shop app=web`.
private let labelled: Map<String, [Runner]> = {
  for (same in runners.flat-map(r => labels-of(r)).group-by(l => l.label)) { [same.key]: same.items.map(l => l.runner) }
}

private fn labels-of(r: Runner) -> [Labelled] =
  r.labels.entries().map(e => { label: "\(r.place) \(e.key)=\(e.value)", runner: r })

/// What runs the pods of a namespace that a selector selects.
fn selected(place: String, selector: Map<String, String>) -> [Runner] {
  let first = selector.entries().first()
  let candidates = if (first == null) [] else labelled.get("\(place) \(first.key)=\(first.value)") ?? []
  candidates.filter(r => r.labels.includes(selector))
}

/// Operators that are known here run these pods, or something made elsewhere does.
fn are-pods-of-others(place: String, selector: Map<String, String>) -> Bool =
  is-dark(place)
  or foreign-in(place).any(f => f.labels.entries().any(e => selector.get(e.key) == e.value))

/// Pods that nothing here shows.
type Foreign = {
  /// Their namespace.
  place: String
  /// Labels that they have.
  labels: Map<String, String>
  /// The ports that they listen on; none where that is not known.
  ports: [String] = []
}

/// The pods of a namespace that nothing here shows.
fn foreign-in(place: String) -> [Foreign] = foreign-by-place.get(place) ?? []

private let foreign-by-place: Map<String, [Foreign]> = { for (same in foreign-pods.group-by(f => f.place)) { [same.key]: same.items } }

/// Pods of operators that are known here, and of those that are declared.
private let foreign-pods: [Foreign] = [
  { place: "kube-system", labels: { "k8s-app": "kube-dns" }, ports: ["53", "dns", "dns-tcp", "9153", "metrics"] }
  for (o in objects-of("postgresql.cnpg.io/Cluster")) {
    place: place-of(o), labels: { "cnpg.io/cluster": name-of(o) }, ports: ["5432", "8000", "9187"]
  }
  for (o in objects-of("postgresql.cnpg.io/Pooler")) {
    place: place-of(o), labels: { "cnpg.io/poolerName": name-of(o) }, ports: ["5432", "9127"]
  }
  for (o in objects-of("acid.zalan.do/postgresql")) for (role in ["master", "replica"]) {
    place: place-of(o), labels: { "cluster-name": name-of(o), "spilo-role": role }, ports: ["5432", "8008", "8080"]
  }
  for (o in objects-of("acid.zalan.do/postgresql")) for (part in zalando-poolers(o)) {
    place: place-of(o), labels: { connection-pooler: "\(name-of(o))-pooler\(part)" }, ports: ["5432"]
  }
  for (o in objects-of("elasticsearch.k8s.elastic.co/Elasticsearch")) {
    place: place-of(o), labels: { "elasticsearch.k8s.elastic.co/cluster-name": name-of(o) }, ports: ["9200", "9300"]
  }
  // They show the proofs that a domain is ours, for as long as an ACME server asks.
  for (o in objects-of("cert-manager.io/Certificate")) {
    place: place-of(o), labels: { "acme.cert-manager.io/http01-solver": "true" }, ports: ["8089"]
  }
  for (e in all(external)) for (labels in e.pods.values()) { place: e.place, labels: labels }
]
