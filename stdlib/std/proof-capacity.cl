/// Whether all pods find a place on the nodes that are declared, by what they request: with the fewest and with the most
/// that autoscalers run, and with one node gone. What is not known here, such as the pods of charts, takes no room: so what
/// can't be placed really can't, and what fits leaves room for the rest as shown.
use std.amounts.{most-memory}
use std.k8s
use std.nodes.{Machine}
use std.open-data.{text-at, values-at}
use std.packing.{Apart, Bin, Evenly, Packing, Thing, pack}
use std.proof-pods.{Nodes, Pods, all-nodes, all-pods, apart-terms, host-key, is-about, is-open, selects}
use std.wiring.{objects-of, place-of}

// ---- what a pod takes -----------------------------------------------------------------------------------------------

/// What counts. `pods` is how many a node may run.
private let resources = ["cpu", "memory"]

private let nothing: Quantity = 0

/// What a pod requests: its containers together, or more where one that only runs before them requests more.
fn requests-of(spec: k8s.PodSpec, place: String) -> Map<String, Quantity> = {
  for (r in resources) {
    [r]: [
      spec.containers.map(c => request(c, r, place)).sum() + steady(spec).map(c => request(c, r, place)).sum()
      ...passing(spec).map(c => request(c, r, place) + steady(spec).map(s => request(s, r, place)).sum())
    ].max() ?? nothing
  }
  pods: Quantity("1")
}

/// Init containers that go on running, and those that end.
private fn steady(spec: k8s.PodSpec) -> [k8s.Container] = (spec.initContainers ?? []).filter(c => "\(c.restartPolicy ?? "")" == "Always")
private fn passing(spec: k8s.PodSpec) -> [k8s.Container] = (spec.initContainers ?? []).filter(c => "\(c.restartPolicy ?? "")" != "Always")

/// What a pod requests besides what counts, and where: `nvidia.com/gpu`, `ephemeral-storage`.
private type Uncounted = { name: String, at: Any }

private fn uncounted(spec: k8s.PodSpec) -> [Uncounted] = [
  for (c in [...spec.containers, ...spec.initContainers ?? []]) for (asked in [c.resources?.requests ?? {}, c.resources?.limits ?? {}])
  for (r, amount in asked) if (not (r in resources)) { name: r, at: amount }
].group-by(u => u.name).map(same => same.items[0])

/// A limit without a request is one, and what says neither gets what the namespace gives.
private fn request(c: k8s.Container, resource: String, place: String) -> Quantity {
  let said = c.resources?.requests?.get(resource) ?? c.resources?.limits?.get(resource)
  let given = given-by-place.get("\(place) \(resource)")
  Quantity("\(said ?? given ?? nothing)")
}

/// What containers request that say nothing, by namespace and resource.
private let given-by-place: Map<String, String> = { for (same in objects-of("LimitRange").group-by(o => place-of(o))) { ...given-by(same.items[0]) } }

private fn given-by(o: Output) -> Map<String, String> = {
  for (limit in o.value.values-at("spec.limits").filter(l => l.text-at("type") == "Container").take(1)) {
    for (r in resources) { ["\(place-of(o)) \(r)"]: limit.text-at("defaultRequest.\(r)") ?? limit.text-at("default.\(r)") ?? "0" }
  }
}

// ---- what a node has ------------------------------------------------------------------------------------------------

/// What Talos keeps of each node for itself, and the kubelet before it ends pods: `KubeletSystemReservedCPU` and its kin in
/// `pkg/machinery/constants` of siderolabs/talos; `memory.available<100Mi` of the Kubernetes documentation.
private let talos-reserve: Quantity = 50m
private let talos-worker-memory: Quantity = 384Mi
private let talos-control-memory: Quantity = 512Mi
private let eviction: Quantity = 100Mi
/// How many pods a node runs, unless its kubelet is told otherwise.
private let usual-pods = 110

/// What is left of a node for pods; null where its size is not declared.
private fn room-of(n: Nodes) -> Map<String, Quantity>? {
  let machine = n.pool?.machine
  if (machine == null) null else { ...left-of(n, machine) }
}

private fn left-of(n: Nodes, m: Machine) -> Map<String, Quantity> = {
  cpu: m.cpu - reserved(n, "cpu")
  memory: m.memory - reserved(n, "memory") - eviction
  pods: Quantity(told(n, "maxPods") ?? "\(usual-pods)")
}

private fn reserved(n: Nodes, resource: String) -> Quantity {
  let system = told(n, "systemReserved.\(resource)")
  let kube = told(n, "kubeReserved.\(resource)")
  let usual = if (n.pool == null or all(cluster).first()?.talos == null) nothing
    else if (resource == "cpu") talos-reserve
    else if (n.pool?.role == "control-plane") talos-control-memory
    else talos-worker-memory
  Quantity(system ?? "\(usual)") + Quantity(kube ?? "0")
}

/// What the machine configuration tells the kubelet.
private fn told(n: Nodes, path: String) -> String? =
  (n.pool?.patches ?? []).map(p => p.text-at("machine.kubelet.extraConfig.\(path)")).compact().last()

// ---- the question ---------------------------------------------------------------------------------------------------

/// Pools whose nodes have a size. What may stand on others as well always finds a place there, for all that is known.
private let sized: [Nodes] = all-nodes.filter(n => n.pool?.machine != null)

// What asks for more than any machine has is reported as that.
private let counted: [Pods] = all-pods.filter(p =>
  not p.ending and (requests-of(p.spec, p.place).get("memory") ?? nothing) <= most-memory and p.pools.every(name => sized.any(n => n.name == name)))

private let singles: [Pods] = counted.filter(p => not p.everywhere)
private let dailies: [Pods] = counted.filter(p => p.everywhere)

private let rooms: Map<String, Map<String, Quantity>> = { for (n in sized) { [n.name]: room-of(n) ?? {} } }

private fn room(n: Nodes, resource: String) -> Quantity = rooms.get(n.name)?.get(resource) ?? nothing

private let by-place: Map<String, [Pods]> = { for (same in singles.group-by(p => p.place)) { [same.key]: same.items } }

/// What of a node is left when those have their place that run on each.
private fn bin(n: Nodes, count: Int) -> Bin {
  let room = rooms.get(n.name) ?? {}
  let here = dailies.filter(p => n.name in p.pools).map(p => requests-of(p.spec, p.place))
  {
    name: n.name, count: count, parts: n.labels
    room: { for (r, q in room) { [r]: q - here.map(h => h.get(r) ?? nothing).sum() } }
  }
}

private fn thing(p: Pods, count: Int) -> Thing = {
  name: p.name, count: count, needs: requests-of(p.spec, p.place), bins: p.pools.filter(pool => refused-by(p, pool) == null)
  apart: [
    for (t in apart-terms(p.spec)) { from: neighbours(t, p).map(o => o.name), within: word(t.topologyKey) }
    for (port in host-ports(p.spec)) { from: on-host-port.get(port)?.map(o => o.name) ?? [] }
  ]
  spread: [for (s in p.spec.topologySpreadConstraints ?? []) if (is-known(s) and selects(s.labelSelector, p.labels)) {
    with: (by-place.get(p.place) ?? []).filter(o => selects(s.labelSelector, o.labels)).map(o => o.name)
    within: word(s.topologyKey), skew: s.maxSkew
    over: domains-of(s, p)
  }]
}

/// Ports of the node that a pod takes: `443/TCP`.
private fn host-ports(spec: k8s.PodSpec) -> [String] =
  spec.containers.flat-map(c => (c.ports ?? []).filter(p => p.hostPort != null).map(p => "\(p.hostPort ?? 0)/\(p.protocol ?? "TCP")"))

private let on-host-port: Map<String, [Pods]> = {
  for (same in singles.flat-map(p => host-ports(p.spec).map(port => { port: port, by: p })).group-by(u => u.port)) { [same.key]: same.items.map(u => u.by).distinct() }
}

/// What runs on each node of a pool and lets no pod of these stand beside it; null where nothing does.
private fn refused-by(p: Pods, pool: String) -> Pods? = if (picky.size() == 0 and host-ports(p.spec).size() == 0 and apart-terms(p.spec).size() == 0) null else dailies.find(d => pool in d.pools and (
  host-ports(p.spec).any(port => port in host-ports(d.spec))
  or apart-terms(p.spec).any(t => t.topologyKey == host-key and is-about(t, p.place, d.place, d.labels))
  or apart-terms(d.spec).any(t => t.topologyKey == host-key and is-about(t, d.place, p.place, p.labels))
))

/// Those of each node that stand beside some pods only.
private let picky: [Pods] = dailies.filter(d => apart-terms(d.spec).size() > 0)

/// Pods of which one alone is too large, or those of each node together.
private type TooLarge = { at: Any, what: String }

private let too-large: [TooLarge] = [
  for (p in dailies) ...sized.filter(n => n.most > 0 and n.name in p.pools).flat-map(n => lacking(p, [n])).take(1)
  for (n in sized.filter(n => n.most > 0)) ...crowding(n)
  for (p in all-pods.filter(p => p.ending and p.pools.size() > 0 and p.pools.every(name => sized.any(n => n.name == name)))) ...lacking(p, sized.filter(n => n.most > 0 and n.name in p.pools))
]

/// The largest request of a container: mostly that one is the mistake.
private fn largest-of(spec: k8s.PodSpec, resource: String) -> Any =
  [for (c in [...spec.containers, ...spec.initContainers ?? []]) ...[c.resources?.requests?.get(resource) ?? c.resources?.limits?.get(resource)].compact()].max()

/// What no node of these has for one of the pods.
private fn lacking(p: Pods, nodes: [Nodes]) -> [TooLarge] {
  let asked = requests-of(p.spec, p.place)
  [
    for (r in ["cpu", "memory"]) if (nodes.size() > 0 and nodes.every(n => (asked.get(r) ?? nothing) > room(n, r))) {
      at: largest-of(p.spec, r) ?? p.at
      what: "a pod of \(p.name) requests \(asked.get(r) ?? nothing) of \(r), and \(if (p.everywhere) "a node of pool '\(nodes.map(n => n.name).join("', '"))'" else "the largest node that admits it") has \(nodes.map(n => room(n, r)).max() ?? nothing)"
    }
  ].take(1)
}

/// What runs on each node of a pool, where each fits and all together do not.
private fn crowding(n: Nodes) -> [TooLarge] {
  let here = dailies.filter(p => n.name in p.pools)
  if (here.size() < 2 or here.any(p => lacking(p, [n]).size() > 0)) [] else [
    for (r in ["cpu", "memory"]) if (here.map(p => requests-of(p.spec, p.place).get(r) ?? nothing).sum() > room(n, r)) {
      at: n.pool ?? n
      what: "what runs on each node of pool '\(n.name)' requests \(here.map(p => requests-of(p.spec, p.place).get(r) ?? nothing).sum()) of \(r) together, and a node has \(room(n, r)): \(here.map(p => p.name).join(", "))"
    }
  ].take(1)
}

/// It must be kept, and by a label whose values are declared.
private fn is-known(s: k8s.TopologySpreadConstraint) -> Bool =
  "\(s.whenUnsatisfiable)" == "DoNotSchedule" and (s.topologyKey == host-key or not is-open(s.topologyKey))

private fn neighbours(t: k8s.PodAffinityTerm, p: Pods) -> [Pods] =
  (if ((t.namespaces ?? []).size() == 0 and t.namespaceSelector == null) by-place.get(p.place) ?? [] else singles)
    .filter(o => is-about(t, p.place, o.place, o.labels))

private fn word(key: String) -> String = if (key == host-key) "" else key

/// Nodes whose taints a pod does not tolerate count as domains all the same, unless it says otherwise.
private fn domains-of(s: k8s.TopologySpreadConstraint, p: Pods) -> [String] =
  if ("\(s.nodeTaintsPolicy ?? "Ignore")" == "Honor") p.pools
  else sized.filter(n => n.name in p.pools or is-wanted(n, p)).map(n => n.name)

/// It would admit them but for its taints.
private fn is-wanted(n: Nodes, p: Pods) -> Bool {
  let asks = p.spec.nodeSelector ?? {}
  p.spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution == null
    and n.labels.includes(asks)
}

private fn packed(count: (Pods) -> Int, gone: String) -> Packing = pack(
  singles.map(p => thing(p, count(p))),
  sized.map(n => bin(n, if (n.name == gone) n.most - 1 else n.most))
)

private let with-fewest: Packing = packed(p => p.least, "")
private let with-most: Packing = packed(p => p.most, "")

/// Why pods don't fit, in words.
private fn why(p: Packing) -> String {
  let many = p.things.take(4).join(", ")
  let more = if (p.things.size() > 4) " and \(p.things.size() - 4) more" else ""
  let where = p.bins.map(b => "'\(b)'").join(", ")
  match (p.bound) {
    "nowhere" => shut-out(p) ?? "no node admits \(many)"
    "size" => if (p.resource == "") "no node that admits \(many) has room for one of its pods"
      else "a pod of \(many) requests \(p.needed) of \(p.resource), and the largest node that admits it has \(p.room)"
    "sum" => "\(many)\(more) request \(p.needed) of \(p.resource) together, and the nodes of \(where) have \(p.room)"
    "number" => "\(many)\(more) are \(p.needed) pods so large that the nodes of \(where) hold \(p.room) of them"
    "apart" => "\(many)\(more) are \(p.needed) pods that must not stand together, and there are \(p.room) places for such in \(where)"
    "search" => "every placement was tried, and none leaves room for all"
    null => "no placement was found"
  }
}

/// Nodes admit them, and on each runs what they don't stand beside.
private fn shut-out(p: Packing) -> String? {
  let pods = singles.find(s => s.name == p.things.first())
  let by = if (pods == null) [] else pods.pools.map(pool => refused-by(pods, pool)).compact()
  if (pods == null or by.size() == 0) null
  else "on each node that admits \(pods.name) runs \(by.map(d => d.name).distinct().join(" or ")), and they don't stand together: one port of the host, or an anti-affinity that is required"
}

/// Where to point at: the pods it is about, or the first pool.
private fn place-to-blame(p: Packing) -> Any =
  if (p.things.size() == 1) blamed(singles.find(s => s.name == p.things.first()), p) ?? p
  else sized.find(n => n.name == p.bins.first())?.pool ?? sized.first()?.pool ?? p

private fn blamed(pods: Pods?, p: Packing) -> Any =
  if (pods != null and p.bound == "size" and p.resource != "") largest-of(pods.spec, p.resource) ?? pods.at else pods?.at

// ---- rules ----------------------------------------------------------------------------------------------------------

/// Pods that find no place wait for ever.
rule capacity {
  code: "CL2210"
  severity: "error"

  if (sized.size() > 0) {
    for (t in too-large) {
      check false at t.at
        else "the pods don't fit the nodes: \(t.what)"
        help "larger machines or more of them, or smaller requests"
    }
    // What takes a whole node is to blame, and not who finds no room beside it.
    check too-large.size() > 0 or with-fewest.answer != "can't" at place-to-blame(with-fewest)
      else "the pods don't fit the nodes: \(why(with-fewest))"
      help "larger machines or more of them, or smaller requests"
  }
}

/// An autoscaler that may ask for more than there is room for finds that out under load.
rule capacity-scaled {
  code: "CL2211"
  severity: "warning"

  if (sized.size() > 0 and singles.any(p => p.most != p.least)) {
    check too-large.size() > 0 or with-fewest.answer == "can't" or with-most.answer != "can't" at place-to-blame(with-most)
      else "the pods don't fit the nodes when autoscalers run as many as they may: \(why(with-most))"
      help "more nodes, or a lower maximum of the autoscalers"
  }
}

/// Machines break, and what ran there needs another place.
rule capacity-without-one {
  code: "CL2212"
  severity: "off"
  strict: "warning"

  for (n in sized.filter(n => n.most > 0 and too-large.size() == 0 and with-fewest.answer != "can't")) {
    let without = packed(p => p.least, n.name)
    check without.answer != "can't" at n.pool ?? n
      else "without one node of pool '\(n.name)' the pods don't fit: \(why(without))"
      help "one more node, or smaller requests"
  }
}

/// Where all pods may stand, for those who ask.
rule placement {
  code: "CL2213"
  severity: "off"

  for (n in if (with-fewest.answer == "fits") sized else []) {
    check n.most == 0 at n.pool ?? n
      else "all pods fit; of pool '\(n.name)' \(names-in(n).map(node => "\(node) may hold \(held-by(node))").join("; "))"
      help "this is one of many placements, and what charts bring is not in it"
  }
}

private fn names-in(n: Nodes) -> [String] = if (n.most == 1) [n.name] else [for (i in 1..n.most) "\(n.name)-\(i)"]

private fn held-by(node: String) -> String {
  let held = (with-fewest.placed.get(node) ?? {}).entries()
  if (held.size() == 0) "none" else held.map(e => if (e.value == 1) e.key else "\(e.value) of \(e.key)").join(", ")
}

/// Why nothing is known about the room there is; each of them something that could be said.
let open-questions: [Question] = [
  for (n in all-nodes) if (n.pool?.machine == null and n.most > 0) {
    at: n.pool ?? n, what: "whether pods fit the nodes of pool '\(n.name)': their size is not declared"
    help: "machine: { type: ..., arch: ..., cpu: ..., memory: ... }, where somebody builds them"
  }
  for (p in all-pods) if (p.unknown != "") {
    at: p.at, what: "where \(p.name) may stand: it goes by \(p.unknown), which no pool sets"
    help: "labels of the pool that has it"
  }
  for (p in all-pods) if (p.spec.nodeName != null) {
    at: p.spec.nodeName, what: "whether \(p.name) finds a place: it asks for node '\(p.spec.nodeName)', and no scheduler is asked"
    help: "nodeSelector or nodeAffinity, by labels of a pool"
  }
  for (p in all-pods) for (r in uncounted(p.spec)) {
    at: r.at, what: "whether \(p.name) finds a place: it asks for \(r.name), and nothing says how much of it nodes have"
    help: "nodeSelector for pools that have it, so that other rules see where it may stand"
  }
  for (p in singles) if ((p.spec.affinity?.podAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? []).size() > 0) {
    at: p.at, what: "whether \(p.name) finds a place: it wants to stand beside others, which is not reckoned with"
    help: "preferred instead of required, if it can do without"
  }
  if (sized.size() > 0 and with-fewest.answer == "undecided") {
    at: sized.first()?.pool ?? sized, what: "whether all pods fit: none of the placements that were tried does, and not all were tried"
    help: "leave more room: where pods fit only just, one more makes them not"
  }
  if (sized.size() > 0 and all(chart).size() > 0) {
    at: all(chart).first() ?? sized, what: "how much room the pods of \(all(chart).size()) charts take: what they request stands in the charts"
    help: "keep more of each node free than shown by CL2213"
  }
]

/// What can't be known, and what would let it be.
type Question = {
  /// Where to point at.
  at: Any
  /// What is not known.
  what: String
  /// What would let it be known.
  help: String
}
