/// Where pods may stand: all that run, how many they are, and which pools of nodes admit them. Proofs share it. Where
/// something can't be known it is said in `unknown`, and proofs say the same.
use std.external.{external}
use std.k8s
use std.nodes.{Taint}
use std.open-data.{keys-at, text-at, values-at}
use std.wiring.{Runner, as-set, containers-of, name-of, objects-of, place-of, runners, selected, texts-at, zalando-poolers}

/// Pods that are all alike.
type Pods = {
  /// What runs them: `Deployment 'web' of namespace 'shop'`.
  name: String
  /// Their namespace.
  place: String
  /// Where to point at.
  at: Any
  /// Their labels.
  labels: Map<String, String>
  /// How many there are at least. Pods for each node are counted by nodes: see `everywhere`.
  least: Int
  /// How many there may be at most.
  most: Int
  /// One runs on each node that admits it.
  everywhere: Bool = false
  /// They end by themselves.
  ending: Bool = false
  /// What a pod is made of.
  spec: k8s.PodSpec
  /// The names of the pools that admit them.
  pools: [String]
  /// No two of them may stand on one node.
  alone: Bool = false
  /// Why it is not known where they may stand; empty where it is.
  unknown: String = ""
}

/// All pods whose number is known.
let all-pods: [Pods] = [
  for (r in runners) of-runner(r)
  for (o in objects-of("postgresql.cnpg.io/Cluster")) of-database(o)
  for (o in objects-of("postgresql.cnpg.io/Pooler")) of-pooler(o)
  for (o in objects-of("acid.zalan.do/postgresql")) of-spilo(o)
  for (o in objects-of("acid.zalan.do/postgresql")) for (part in zalando-poolers(o)) of-zalando-pooler(o, part)
  for (o in objects-of("elasticsearch.k8s.elastic.co/Elasticsearch")) for (set in o.value.values-at("spec.nodeSets")) of-search(o, set)
]

// ---- how many -------------------------------------------------------------------------------------------------------

/// How many an autoscaler runs.
type Scaled = {
  /// What it scales: namespace, kind and name.
  target: String
  /// How many at least.
  least: Int
  /// How many at most.
  most: Int
}

private let scalers: [Scaled] = [
  for (o in objects-of("autoscaling/HorizontalPodAutoscaler")) {
    target: target(o, ""), least: number-at(o, "spec.minReplicas", 1), most: number-at(o, "spec.maxReplicas", 1)
  }
  for (o in objects-of("keda.sh/ScaledObject")) {
    target: target(o, "Deployment"), least: number-at(o, "spec.minReplicaCount", 0), most: number-at(o, "spec.maxReplicaCount", 100)
  }
]

/// By what they scale. That one thing has two is another rule's matter.
private let scaled: Map<String, Scaled> = { for (same in scalers.group-by(s => s.target)) { [same.key]: same.items[0] } }

private fn target(o: Output, otherwise: String) -> String =
  "\(place-of(o))/\(o.value.text-at("spec.scaleTargetRef.kind") ?? otherwise)/\(o.value.text-at("spec.scaleTargetRef.name") ?? "")"

/// The whole number at a path of an object; `otherwise` where there is none.
fn number-at(o: Output, path: String, otherwise: Int) -> Int = (o.value.text-at(path) ?? "").to-int() ?? otherwise

private fn of-runner(r: Runner) -> Pods {
  let scaler = scaled.get("\(r.place)/\(r.kind)/\(r.name)")
  {
    name: "\(r.kind) '\(r.name)' of namespace '\(r.place)'", place: r.place, at: r.at, labels: r.labels
    least: scaler?.least ?? r.replicas ?? 1, most: scaler?.most ?? r.replicas ?? 1
    everywhere: r.kind == "DaemonSet", ending: r.kind in ["Job", "CronJob"]
    spec: r.spec, pools: admitting(all-nodes, r.spec), alone: is-alone(r.place, r.labels, r.spec), unknown: what-is-open(r.spec)
  }
}

/// The instances of a database of CloudNativePG, as far as its operator is known to place them.
private fn of-database(o: Output) -> Pods {
  let count = number-at(o, "spec.instances", 1)
  let required = o.value.text-at("spec.affinity.podAntiAffinityType") == "required"
  let made: Any = {
    containers: [{ name: "postgres", resources: o.value.values-at("spec.resources").first() ?? {} }]
    nodeSelector: o.value.values-at("spec.affinity.nodeSelector").first() ?? {}
    tolerations: o.value.values-at("spec.affinity.tolerations")
    affinity: { nodeAffinity: o.value.values-at("spec.affinity.nodeAffinity").first() ?? {} }
  }
  let spec = k8s.PodSpec(made)
  {
    name: "database '\(name-of(o))' of namespace '\(place-of(o))'", place: place-of(o), at: o.value
    labels: { "cnpg.io/cluster": name-of(o) }, least: count, most: count, spec: spec, pools: admitting(all-nodes, spec)
    alone: required and (o.value.text-at("spec.affinity.topologyKey") ?? host-key) == host-key, unknown: what-is-open(spec)
  }
}

private fn of-pooler(o: Output) -> Pods {
  let count = number-at(o, "spec.instances", 1)
  let spec = k8s.PodSpec(o.value.values-at("spec.template.spec").first() ?? { containers: [] })
  {
    name: "pooler '\(name-of(o))' of namespace '\(place-of(o))'", place: place-of(o), at: o.value
    labels: { "cnpg.io/poolerName": name-of(o) }, least: count, most: count, spec: spec, pools: admitting(all-nodes, spec)
    unknown: what-is-open(spec)
  }
}

/// The instances of a database of Zalando's operator.
private fn of-spilo(o: Output) -> Pods {
  let count = number-at(o, "spec.numberOfInstances", 1)
  let made: Any = {
    containers: [{ name: "postgres", resources: o.value.values-at("spec.resources").first() ?? {} }]
    tolerations: o.value.values-at("spec.tolerations")
    affinity: { nodeAffinity: o.value.values-at("spec.nodeAffinity").first() ?? {} }
  }
  let spec = k8s.PodSpec(made)
  {
    name: "database '\(name-of(o))' of namespace '\(place-of(o))'", place: place-of(o), at: o.value
    labels: { "cluster-name": name-of(o) }, least: count, most: count, spec: spec, pools: admitting(all-nodes, spec)
    unknown: what-is-open(spec)
  }
}

/// Its poolers. What they ask for, where nothing is said, is the operator's configuration.
private fn of-zalando-pooler(o: Output, part: String) -> Pods {
  let count = number-at(o, "spec.connectionPooler.numberOfInstances", 2)
  let asked = o.value.values-at("spec.connectionPooler.resources").first()
  let made: Any = {
    containers: [{ name: "connection-pooler", resources: asked ?? {} }], tolerations: o.value.values-at("spec.tolerations")
  }
  let spec = k8s.PodSpec(made)
  {
    name: "pooler '\(name-of(o))-pooler\(part)' of namespace '\(place-of(o))'", place: place-of(o), at: o.value
    labels: { connection-pooler: "\(name-of(o))-pooler\(part)" }, least: count, most: count, spec: spec
    pools: admitting(all-nodes, spec), unknown: what-is-open(spec)
  }
}

private fn of-search(o: Output, set: Any) -> Pods {
  let count = (set.text-at("count") ?? "").to-int() ?? 1
  let spec = k8s.PodSpec(set.values-at("podTemplate.spec").first() ?? { containers: [] })
  {
    name: "node set '\(set.text-at("name") ?? "")' of search '\(name-of(o))' of namespace '\(place-of(o))'", place: place-of(o), at: o.value
    labels: { "elasticsearch.k8s.elastic.co/cluster-name": name-of(o) }, least: count, most: count, spec: spec
    pools: admitting(all-nodes, spec), unknown: what-is-open(spec)
  }
}

// ---- which nodes ----------------------------------------------------------------------------------------------------

/// The label by which a node is told from all others.
let host-key = "kubernetes.io/hostname"

/// A pool, as the scheduler sees its nodes.
type Nodes = {
  /// Its name.
  name: String
  /// What is declared.
  pool: node-pool?
  /// How many nodes there are at least.
  least: Int
  /// How many there may be at most.
  most: Int
  /// Labels of each of its nodes.
  labels: Map<String, String>
  /// What keeps pods away that do not tolerate it.
  taints: [Taint]
}

/// All pools.
let all-nodes: [Nodes] = [for (p in all(node-pool)) {
  name: p.name, pool: p, least: p.least, most: p.most
  labels: {
    ...p.labels
    for (patch in p.patches) { ...texts-of(patch, "machine.nodeLabels") }
    "kubernetes.io/os": "linux"
    if (p.machine != null) { "kubernetes.io/arch": p.machine.arch }
    if (p.role == "control-plane") { "node-role.kubernetes.io/control-plane": "" }
  }
  taints: [
    ...p.taints
    for (patch in p.patches) for (key, value in texts-of(patch, "machine.nodeTaints")) patched-taint(key, value)
    if (p.role == "control-plane" and not p.schedulable) { key: "node-role.kubernetes.io/control-plane", value: "", effect: "NoSchedule" }
  ]
}]

private fn texts-of(value: Any, path: String) -> Map<String, String> =
  { for (k in value.keys-at(path)) { [k]: Entries(value.values-at(path).first() ?? {})[k].text-at("") ?? "" } }

private type Entries = { ... }

/// `true:NoSchedule`, or `NoSchedule` alone, as Talos writes it.
private fn patched-taint(key: String, text: String) -> Taint = {
  key: key
  value: if (text.contains(":")) text.split(":").first() ?? "" else ""
  effect: match (text.split(":").last() ?? "") { "NoExecute" => "NoExecute", "PreferNoSchedule" => "PreferNoSchedule", else => "NoSchedule" }
}

/// The names of the pools whose nodes admit pods of this kind.
fn admitting(nodes: [Nodes], spec: k8s.PodSpec) -> [String] = nodes.filter(n => admits(n, spec)).map(n => n.name)

/// The nodes of a pool have what the pods ask for, and nothing that they do not bear. A label that somebody else may set
/// counts as there.
fn admits(n: Nodes, spec: k8s.PodSpec) -> Bool =
  n.taints.every(t => is-borne(t, spec)) and has-labels(n, spec) and (terms(spec).size() == 0 or terms(spec).any(t => meets(n, t)))

private fn is-borne(t: Taint, spec: k8s.PodSpec) -> Bool =
  t.effect == "PreferNoSchedule" or (spec.tolerations ?? []).any(s => tolerates(s, t))

private fn has-labels(n: Nodes, spec: k8s.PodSpec) -> Bool =
  (spec.nodeSelector ?? {}).entries().every(e => is-open-of(n, e.key) or n.labels.get(e.key) == e.value)

/// Why a pool does not admit these pods, as the end of a sentence that begins with its name.
fn refusal(n: Nodes, spec: k8s.PodSpec) -> String {
  let taint = n.taints.find(t => not is-borne(t, spec))
  let label = (spec.nodeSelector ?? {}).entries().find(e => not is-open-of(n, e.key) and n.labels.get(e.key) != e.value)
  if (label != null) "has no label '\(label.key)=\(label.value)'"
  else if (not (terms(spec).size() == 0 or terms(spec).any(t => meets(n, t)))) "has not the labels that nodeAffinity requires"
  else if (taint != null) "has the taint '\(taint.key)=\(taint.value):\(taint.effect)', which they don't tolerate"
  else "admits them"
}

private fn terms(spec: k8s.PodSpec) -> [k8s.NodeSelectorTerm] =
  spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? []

private fn tolerates(s: k8s.Toleration, t: Taint) -> Bool {
  let key = s.text-at("key") ?? ""
  let any-value = s.text-at("operator") == "Exists"
  let effect = s.text-at("effect") ?? ""
  let same = key == "" or (key == t.key and (any-value or (s.text-at("value") ?? "") == t.value))
  same and (key != "" or any-value) and (effect == "" or effect == t.effect)
}

private fn meets(n: Nodes, term: k8s.NodeSelectorTerm) -> Bool =
  (term.matchExpressions ?? []).every(e => is-open-of(n, e.key) or holds(n.labels.get(e.key), "\(e.operator)", e.values-at("values").map(v => String(v))))

private fn holds(value: String?, operator: String, values: [String]) -> Bool = match (operator) {
  "In" => value != null and value in values
  "NotIn" => value == null or not (value in values)
  "Exists" => value != null
  "DoesNotExist" => value == null
  "Gt" => (value?.to-int() ?? 0) > (values.first()?.to-int() ?? 0) and value != null
  "Lt" => (value?.to-int() ?? 0) < (values.first()?.to-int() ?? 0) and value != null
  else => true
}

/// Labels that a pool sets are known; those that a provider or a discovery sets are not.
fn is-open(key: String) -> Bool = is-foreign(key) or key.matches(set-by-others) and not (key in pool-keys)

/// The architecture is known where the machine is.
private fn is-open-of(n: Nodes, key: String) -> Bool =
  is-open(key) or key == "kubernetes.io/arch" and n.pool?.machine == null and n.labels.get(key) == null

/// Something that is not described here sets labels or taints of this name.
fn is-foreign(key: String) -> Bool = key in foreign

private let foreign: Map<String, Bool> = as-set(all(external).flat-map(e => e.node-keys))

private let set-by-others = #"topology\..*|failure-domain\..*|feature\.node\..*|(.*\.)?(kubernetes|k8s)\.io/.*"#

private let pool-keys: Map<String, Bool> = as-set(all-nodes.flat-map(n => n.labels.keys()))

/// What is asked for by labels that only the nodes show.
private fn what-is-open(spec: k8s.PodSpec) -> String = [
  for (k in (spec.nodeSelector ?? {}).keys()) if (is-open(k)) "label '\(k)'"
  for (t in terms(spec)) ...[
    for (e in t.matchExpressions ?? []) if (is-open(e.key)) "label '\(e.key)'"
    if ((t.matchFields ?? []).size() > 0) "fields of nodes"
  ]
].distinct().join(", ")

// ---- which neighbours -----------------------------------------------------------------------------------------------

/// What pods ask for of their neighbours, and may not do without.
fn apart-terms(spec: k8s.PodSpec) -> [k8s.PodAffinityTerm] =
  spec.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? []

/// A term is about pods of this namespace and these labels.
fn is-about(term: k8s.PodAffinityTerm, from: String, place: String, labels: Map<String, String>) -> Bool =
  (if ((term.namespaces ?? []).size() == 0) term.namespaceSelector != null or place == from else place in (term.namespaces ?? []))
  and selects(term.labelSelector, labels)

/// A selector selects these labels. One that is not there selects nothing, an empty one everything.
fn selects(selector: k8s.LabelSelector?, labels: Map<String, String>) -> Bool =
  selector != null
  and labels.includes(selector.matchLabels ?? {})
  and (selector.matchExpressions ?? []).every(e => holds(labels.get(e.key), "\(e.operator)", e.values ?? []))

private fn is-alone(place: String, labels: Map<String, String>, spec: k8s.PodSpec) -> Bool =
  apart-terms(spec).any(t => t.topologyKey == host-key and is-about(t, place, place, labels))
