/// Whether policies let through what is declared, and nothing past a namespace that denies: for each connection of a program
/// out of its pods and into the others, and for each route from its gateway into the pods behind it.
use std.k8s
use std.open-data.{keys-at, text-at, values-at}
use std.pods.{containers}
use std.policy.{network-mode, network-policy}
use std.program.{program}
use std.proof-pods.{selects}
use std.wiring-traffic.{routes}
use std.wiring.{Runner, address-of, name-of, objects-of, place-of, runners, selected, texts-at}

// ---- policies of both kinds -----------------------------------------------------------------------------------------

/// Pods that talk.
type Side = {
  /// Their namespace.
  place: String
  /// The labels of their namespace.
  space: Map<String, String>
  /// Their own labels.
  labels: Map<String, String>
  /// The numbers of their ports, by name. Where nothing is said, it is looked up as soon as a policy names a port.
  named: Map<String, Int>?
}

/// A policy: pods that it is about, and what it lets in and out. Without a list it has nothing to do with that direction.
type Gate = {
  /// The namespace of the pods; empty where it is about those of all.
  place: String
  /// The namespaces it is about, of a policy about those of all.
  spaces: k8s.LabelSelector?
  /// Which of them.
  about: k8s.LabelSelector
  /// What may come in; null where nothing is said about that.
  ins: [Pass]?
  /// What may go out; null where nothing is said about that.
  outs: [Pass]?
  /// What comes in by no policy, whatever others let in.
  never-ins: [Pass] = []
  /// What goes out by no policy.
  never-outs: [Pass] = []
  /// What it does not let in is not shut out by that.
  mild-in: Bool = false
  /// What it does not let out is not held back by that.
  mild-out: Bool = false
  /// Which pods it is about is said by more than is looked at here.
  unsure: Bool = false
}

/// Something that is let through.
type Pass = {
  /// Whoever it is.
  all: Bool = false
  /// Something that is no pod: addresses, or what comes through a gateway.
  outside: Bool = false
  /// Whoever that is, is said by more than is looked at here.
  unsure: Bool = false
  /// The pods on the other side.
  peers: [Other] = []
  /// Through these ports; through all, if there is none.
  ports: [Through] = []
  /// The same as it is written, with ports of other protocols.
  written: [Any] = []
}

/// Pods on the other side of a connection.
type Other = {
  /// The namespaces they may be in; that of the policy, if not set.
  spaces: k8s.LabelSelector?
  /// Which pods; all of these namespaces, if not set.
  pods: k8s.LabelSelector?
  /// Labels that each of them has, by which nearly all others are told from them at once.
  labels: Map<String, String> = {}
  /// Whoever that is, is said by more than is looked at here.
  unsure: Bool = false
}

/// A port, or several in a row.
type Through = {
  /// Its name, instead of a number.
  name: String?
  /// The first port.
  from: Int = 0
  /// The last port.
  to: Int = 65535
}

/// A policy of Kubernetes.
fn gate(place: String, spec: k8s.NetworkPolicySpec?) -> Gate {
  let types = (spec?.policyTypes ?? []).map(t => "\(t)")
  {
    place: place, about: spec?.podSelector ?? {}
    ins: if (types.size() > 0 and not ("Ingress" in types)) null
      else [for (r in spec?.ingress ?? []) pass(r.from ?? [], r.ports ?? [])]
    outs: if (not ("Egress" in types) and (types.size() > 0 or spec?.egress == null)) null
      else [for (r in spec?.egress ?? []) pass(r.to ?? [], r.ports ?? [])]
  }
}

private fn pass(peers: [k8s.NetworkPolicyPeer], ports: [k8s.NetworkPolicyPort]) -> Pass = {
  all: peers.size() == 0, outside: peers.any(p => p.ipBlock != null)
  peers: [for (p in peers) if (p.ipBlock == null) {
    spaces: p.namespaceSelector, pods: p.podSelector, labels: p.podSelector?.matchLabels ?? {}
  }]
  ports: if (ports.size() == 0) [] else [none, ...ports.filter(p => "\(p.protocol ?? "TCP")" == "TCP").map(p => through(p))]
  written: ports
}

/// No port: what names ports of another protocol only lets none of this one through.
private let none: Through = { from: 1, to: 0 }

private fn through(p: k8s.NetworkPolicyPort) -> Through {
  let text = p.text-at("port") ?? ""
  let number = text.to-int()
  if (number == null) { name: if (text == "") null else text } else { from: number, to: p.endPort ?? number }
}

/// A policy of Cilium, as far as it is about pods: its one rule, or its several.
private fn cilium-gates(o: Output, place: String) -> [Gate] = [
  for (s in [...o.value.values-at("spec"), ...o.value.values-at("specs")]) if (s.values-at("nodeSelector").size() == 0) cilium-gate(s, place)
]

/// A rule of a policy of Cilium; one about pods of all namespaces has no place.
fn cilium-gate(spec: Any, place: String) -> Gate {
  let sides = spec.keys-at("")
  let about = chosen(spec.values-at("endpointSelector").first() ?? {})
  {
    place: place, about: about.pods, spaces: if (place == "") about.spaces else null, unsure: about.unsure
    ins: passes(spec, sides, "ingress", "from", place), outs: passes(spec, sides, "egress", "to", place)
    never-ins: if ("ingressDeny" in sides) spec.values-at("ingressDeny").map(r => cilium-pass(r, "from", place)) else []
    never-outs: if ("egressDeny" in sides) spec.values-at("egressDeny").map(r => cilium-pass(r, "to", place)) else []
    mild-in: "enableDefaultDeny" in sides and spec.text-at("enableDefaultDeny.ingress") == "false"
    mild-out: "enableDefaultDeny" in sides and spec.text-at("enableDefaultDeny.egress") == "false"
  }
}

/// A direction of which nothing is said, or nothing but an empty list, is left to others. To refuse something says something.
private fn passes(spec: Any, sides: [String], direction: String, side: String, place: String) -> [Pass]? {
  let rules = if (direction in sides) spec.values-at(direction) else []
  if (rules.size() == 0 and not ("\(direction)Deny" in sides)) null else rules.map(r => cilium-pass(r, side, place))
}

private fn cilium-pass(rule: Any, side: String, place: String) -> Pass {
  let said = rule.keys-at("")
  let ports = "toPorts" in said
  let sides = said.filter(k => k.starts-with(side) and k != "toPorts")
  {
    // Ports alone are those of everybody; a rule without anything is nobody's.
    all: (sides.size() == 0 and ports) or ("\(side)Entities" in said and texts-at(rule, "\(side)Entities").any(e => e in ["all", "cluster"]))
    outside: sides.any(k => k != "\(side)Endpoints" and k != "\(side)Requires")
    unsure: "toServices" in said or "toGroups" in said or "fromGroups" in said
    peers: if ("\(side)Endpoints" in said) rule.values-at("\(side)Endpoints").map(e => cilium-peer(e, place)) else []
    ports: if (ports) rule.values-at("toPorts.ports").map(p => cilium-port(p)) else if ("icmps" in said) [none] else []
    written: if (ports) rule.values-at("toPorts.ports") else []
  }
}

private fn cilium-peer(endpoint: Any, place: String) -> Other {
  let about = chosen(endpoint)
  {
    spaces: about.spaces ?? (if (place == "") {} else null), pods: about.pods, labels: about.pods.matchLabels ?? {}, unsure: about.unsure
  }
}

private fn cilium-port(p: Any) -> Through {
  let text = p.text-at("port") ?? ""
  let number = text.to-int()
  let protocol = p.text-at("protocol") ?? "ANY"
  if (protocol != "TCP" and protocol != "ANY") none
  else if (number == null) { name: if (text == "") null else text }
  else if (number == 0) {}
  else { from: number, to: (p.text-at("endPort") ?? "").to-int() ?? number }
}

/// What a selector of Cilium is about: the pods, and their namespaces where it says them.
private type Chosen = { pods: k8s.LabelSelector, spaces: k8s.LabelSelector?, unsure: Bool }

private type Entries = { ... }

private fn chosen(selector: Any) -> Chosen =
  if ("matchExpressions" in selector.keys-at("")) by-expressions(by-labels(labels-at(selector)), expressions-at(selector)) else by-labels(labels-at(selector))

private fn by-labels(labels: Map<String, String>) -> Chosen {
  let space = labels.get(space-key)
  {
    pods: { matchLabels: if (space == null) labels else labels.filter((k, v) => k != space-key) }
    spaces: if (space == null) null else { matchLabels { "kubernetes.io/metadata.name": space } }
    unsure: labels.keys().any(k => is-elsewhere(k))
  }
}

private fn by-expressions(c: Chosen, asked: [k8s.LabelSelectorRequirement]) -> Chosen {
  let of-spaces = asked.filter(e => e.key == space-key).map(e => { ...e, key: "kubernetes.io/metadata.name" })
  {
    pods: { ...c.pods, matchExpressions: asked.filter(e => e.key != space-key) }
    spaces: if (c.spaces == null and of-spaces.size() == 0) null else { ...c.spaces ?? {}, matchExpressions: of-spaces }
    unsure: c.unsure or asked.any(e => is-elsewhere(e.key))
  }
}

private let space-key = "io.kubernetes.pod.namespace"

/// Accounts, clusters and namespaces by their labels, and what is no pod.
private fn is-elsewhere(key: String) -> Bool = key.contains(":") or key.starts-with("io.cilium.")

private fn bare(key: String) -> String = if (key.starts-with("k8s:")) key.skip(4) else key.remove-prefix("any:")

private fn labels-at(selector: Any) -> Map<String, String> {
  let labels = selector.values-at("matchLabels").first() ?? {}
  let entries = Entries(labels)
  { for (k in labels.keys-at("")) { [bare(k)]: entries[k].text-at("") ?? "" } }
}

private fn expressions-at(selector: Any) -> [k8s.LabelSelectorRequirement] = [for (e in selector.values-at("matchExpressions")) {
  key: bare(e.text-at("key") ?? ""), operator: operator-of(e.text-at("operator") ?? ""), values: texts-at(e, "values")
}]

private fn operator-of(text: String) -> "In" | "NotIn" | "Exists" | "DoesNotExist" = match (text) {
  "NotIn" => "NotIn"
  "Exists" => "Exists"
  "DoesNotExist" => "DoesNotExist"
  else => "In"
}

// ---- what they let through ------------------------------------------------------------------------------------------

/// The policy is about these pods.
private fn is-about(g: Gate, s: Side) -> Bool =
  (g.place == s.place or (g.place == "" and (g.spaces == null or selects(g.spaces, s.space)))) and selects(g.about, s.labels)

/// The policies let this one out to the other.
fn lets-out(gates: [Gate], from: Side, to: Side, port: Int) -> Bool =
  any-out(gates.filter(g => g.outs != null and is-about(g, from)), to, port)

/// The same for policies that are about this one.
private fn any-out(about: [Gate], to: Side, port: Int) -> Bool =
  (about.any(g => (g.outs ?? []).any(p => is-for(p, g.place, to) and is-through(p, to, port))) or about.every(g => g.mild-out) or about.any(g => g.unsure))
  and not about.any(g => g.never-outs.any(p => is-surely-for(p, g.place, to) and is-through(p, to, port) and not g.unsure))

/// The policies let the other one in.
fn lets-in(gates: [Gate], from: Side, to: Side, port: Int) -> Bool =
  any-in(gates.filter(g => g.ins != null and is-about(g, to)), from, to, port)

/// The same for policies that are about the other one.
private fn any-in(about: [Gate], from: Side, to: Side, port: Int) -> Bool =
  (about.any(g => (g.ins ?? []).any(p => is-for(p, g.place, from) and is-through(p, to, port))) or about.every(g => g.mild-in) or about.any(g => g.unsure))
  and not about.any(g => g.never-ins.any(p => is-surely-for(p, g.place, from) and is-through(p, to, port) and not g.unsure))

private fn is-through(p: Pass, to: Side, port: Int) -> Bool = p.ports.size() == 0 or p.ports.any(t => is-at(t, to, port))

/// A port with a name is the one that the pods have of that name; any, where nobody knows which they have.
private fn is-at(t: Through, to: Side, port: Int) -> Bool =
  if (t.name == null) t.from <= port and port <= t.to else is-port(to.named ?? named-ports(selected(to.place, to.labels)), t.name, port)

private fn is-port(named: Map<String, Int>?, name: String, port: Int) -> Bool = named == null or named.get(name) == port

/// The numbers of their ports by name; null where nobody knows them, or where they are not all alike.
private fn named-ports(found: [Runner]) -> Map<String, Int>? {
  let ports = found.map(r => numbers(r))
  if (ports.distinct().size() == 1) ports.first() else null
}

private fn numbers(r: Runner) -> Map<String, Int> =
  { for (p in r.ports.filter(p => p.name != null and "\(p.protocol ?? "TCP")" == "TCP")) { [p.name ?? ""]: p.containerPort } }

private fn is-for(p: Pass, place: String, other: Side) -> Bool =
  is-surely-for(p, place, other) or p.unsure or p.peers.any(peer => peer.unsure)

/// The same where what is not known counts for nothing.
private fn is-surely-for(p: Pass, place: String, other: Side) -> Bool =
  p.all or p.peers.any(peer => other.labels.includes(peer.labels) and is-other(peer, place, other) and not peer.unsure)

private fn is-other(peer: Other, place: String, other: Side) -> Bool =
  (if (peer.spaces == null) other.place == place else selects(peer.spaces, other.space))
  and (peer.pods == null or selects(peer.pods, other.labels))

// ---- rules ----------------------------------------------------------------------------------------------------------

private let gates: [Gate] = [
  for (o in objects-of("networking.k8s.io/NetworkPolicy")) gate(place-of(o), k8s.NetworkPolicy(o.value).spec)
  for (o in objects-of("cilium.io/CiliumNetworkPolicy")) ...cilium-gates(o, place-of(o))
]

/// Policies about pods of all namespaces.
private let common-gates: [Gate] = [for (o in objects-of("cilium.io/CiliumClusterwideNetworkPolicy")) ...cilium-gates(o, "")]

private let gates-by-place: Map<String, [Gate]> = { for (same in gates.group-by(g => g.place)) { [same.key]: same.items } }

/// The policies of a namespace that say something about a direction, by the first label that they ask for: `app=web`, or
/// nothing. Who looks for those that are about some pods tries these few, and not all of the namespace.
private type Policies = { ins: Map<String, [Gate]>, outs: Map<String, [Gate]> }

private let policies: Map<String, Policies> = {
  for (place, some in gates-by-place) {
    [place]: { ins: by-label(some.filter(g => g.ins != null)), outs: by-label(some.filter(g => g.outs != null)) }
  }
}

private fn by-label(some: [Gate]) -> Map<String, [Gate]> = { for (same in some.group-by(g => first-label(g))) { [same.key]: same.items } }

private fn first-label(g: Gate) -> String = (g.about.matchLabels ?? {}).entries().map(e => "\(e.key)=\(e.value)").first() ?? ""

/// Those of them that are about pods with these labels.
private fn about(some: Map<String, [Gate]>?, labels: Map<String, String>) -> [Gate] =
  if (some == null) []
  else ["", ...labels.entries().map(e => "\(e.key)=\(e.value)")].flat-map(label => some.get(label) ?? []).filter(g => selects(g.about, labels))

private fn about-in(place: String, labels: Map<String, String>) -> [Gate] =
  [...about(policies.get(place)?.ins, labels), ...if (common-gates.size() == 0) [] else common(place, labels).filter(g => g.ins != null)]

private fn about-out(place: String, labels: Map<String, String>) -> [Gate] =
  [...about(policies.get(place)?.outs, labels), ...if (common-gates.size() == 0) [] else common(place, labels).filter(g => g.outs != null)]

private fn common(place: String, labels: Map<String, String>) -> [Gate] =
  common-gates.filter(g => is-about(g, side(place, labels)))

private let spaces: Map<String, Map<String, String>> = {
  for (o in objects-of("Namespace")) { [name-of(o)]: k8s.Namespace(o.value).metadata?.labels ?? {} }
}

private fn side(place: String, labels: Map<String, String>) -> Side =
  { place: place, labels: labels, space: { ...spaces.get(place) ?? {}, "kubernetes.io/metadata.name": place } }

/// The policies let the pods of a program through to an endpoint.
fn is-let-through(p: program, e: Endpoint) -> Bool {
  let from = side(p.namespace.name, p.all-labels)
  let to = side(e.namespace, selected(e.namespace, e.pods).first()?.labels ?? e.pods)
  any-out(about-out(from.place, from.labels), to, e.port) and any-in(about-in(to.place, to.labels), from, to, e.port)
}

/// They may let DNS through, wherever it is answered: a port by that number or by a name, or anything out of the namespace.
private fn is-dns-open(about: [Gate]) -> Bool =
  about.any(g => g.unsure or (g.outs ?? []).any(p => is-dns(p, g.place))) or about.every(g => g.mild-out)

private fn is-dns(p: Pass, place: String) -> Bool =
  if (p.ports.size() > 0) p.written.any(w => is-dns-port(w.text-at("port") ?? "", w.text-at("endPort")))
  else p.all or p.outside or p.unsure or place in ["", "kube-system"] or p.peers.any(peer => peer.spaces != null or peer.unsure)

private fn is-dns-port(port: String, end: String?) -> Bool {
  let number = port.to-int()
  number == null or number == 0 or number == 53 or number < 53 and (end ?? "").to-int() != null and ((end ?? "").to-int() ?? 0) >= 53
}

/// It is told where something answers, by name.
private fn is-told-names(p: program) -> Bool = p.connects-to.size() > 0 or containers(p).any(c =>
  c.env.values().any(v => match (v) { String => v.contains(".svc"), else => false }) or [...c.command, ...c.args].any(word => word.contains(".svc")))

/// A connection that is declared, and that a policy refuses, hangs until it times out.
rule connection-allowed {
  code: "CL2250"
  severity: "error"
  needs-all: true

  for (p in all(program)) {
    let from = side(p.namespace.name, p.pods)
    let of-these = about-out(from.place, from.labels)
    for (e in p.connects-to.filter(e => e.pods.size() > 0)) {
      let to = side(e.namespace, e.pods)
      check any-out(of-these, to, e.port) at p
        else "'\(p.name)' connects to port \(e.port) of '\(e.service)' in namespace '\(e.namespace)', and no policy of namespace '\(from.place)' lets it out"
        help "a network-policy with pods and to, or none that is about these pods"
      check any-in(about-in(to.place, to.labels), from, to, e.port) at p
        else "'\(p.name)' connects to port \(e.port) of '\(e.service)' in namespace '\(e.namespace)', and no policy there lets it in from namespace '\(from.place)'"
        help "a network-policy with pods and from in namespace '\(e.namespace)', or none that is about these pods"
    }
    // What is let out nowhere is told above.
    check of-these.size() == 0 or is-dns-open(of-these) or not is-told-names(p) or p.connects-to.any(e => e.pods.size() > 0 and not any-out(of-these, side(e.namespace, e.pods), e.port)) at p
      else "'\(p.name)' is told names of others, and no policy of namespace '\(from.place)' lets it ask DNS for them"
      help "let its pods out to port 53 too: ports: [{ protocol: \"UDP\", port: 53 }, { protocol: \"TCP\", port: 53 }]"
  }
}

/// In a namespace that denies what is not declared, pods that no policy is about are open to everybody.
rule denied-unless-declared {
  code: "CL2251"
  severity: "error"
  needs-all: true

  for (n in all(namespace).filter(n => n.network.denies)) {
    for (r in runners.filter(r => r.place == n.name)) {
      check about-in(n.name, r.labels).size() > 0 at r.at
        else "namespace '\(n.name)' denies what is not declared, and no policy is about the pods of \(r.kind) '\(r.name)'"
        help "a policy that selects all pods of the namespace, or these"
    }
  }
  let shut: Map<String, Bool> = { for (n in all(namespace).filter(n => n.network.denies)) { [n.name]: true } }
  for (h in if (shut.size() == 0) [] else holes(shut)) {
    check false at h.at
      else "namespace '\(place-of(h.by))' denies what is not declared, and \(h.by.value.text-at("kind") ?? "") '\(name-of(h.by))' lets \(h.what)"
      help h.instead
  }
}

/// What a policy by hand opens to everybody.
private type Hole = { by: Output, at: Any, what: String, instead: String }

/// All of them in these namespaces. What kinds make is declared, and so is what leads to some ports only.
private fn holes(shut: Map<String, Bool>) -> [Hole] = [
  for (o in objects-of("networking.k8s.io/NetworkPolicy")) if (place-of(o) in shut and is-undeclared(o)) ...holes-of(o, k8s.NetworkPolicy(o.value).spec)
  for (o in objects-of("cilium.io/CiliumNetworkPolicy")) if (place-of(o) in shut and is-undeclared(o)) ...cilium-holes(o)
]

private fn is-undeclared(o: Output) -> Bool = owner(o, network-mode) == null and owner(o, network-policy) == null

private fn holes-of(o: Output, spec: k8s.NetworkPolicySpec?) -> [Hole] {
  let g = gate(place-of(o), spec)
  [
    for (r in if (g.ins == null) [] else spec?.ingress ?? []) if ((r.ports ?? []).size() == 0) ...[...everybody(r, r.from ?? []), ...(r.from ?? []).filter(p => is-anywhere(p))].map(at => {
      by: o, at: at, what: "everybody in to pods with \(words(g.about))", instead: "say who may: from, or through which ports"
    })
    for (r in if (g.outs == null or not is-about-programs(g)) [] else spec?.egress ?? []) if ((r.ports ?? []).size() == 0) ...everybody(r, r.to ?? []).map(at => {
      by: o, at: at, what: "pods with \(words(g.about)) out to everybody", instead: "connects-to and reaches of the programs say whom they need"
    })
  ]
}

/// Where a rule says that it is about all pods: as a whole, or by a peer.
private fn everybody(rule: Any, peers: [k8s.NetworkPolicyPeer]) -> [Any] =
  if (peers.size() == 0) [rule] else peers.filter(p => is-empty(p.namespaceSelector) and (p.podSelector == null or is-empty(p.podSelector)))

private fn is-anywhere(p: k8s.NetworkPolicyPeer) -> Bool =
  p.ipBlock != null and "\(p.ipBlock.cidr)" in ["0.0.0.0/0", "::/0"] and (p.ipBlock.except ?? []).size() == 0

private fn is-empty(s: k8s.LabelSelector?) -> Bool = s != null and (s.matchLabels ?? {}).size() == 0 and (s.matchExpressions ?? []).size() == 0

/// It is about pods of a program that does not say that it reaches everything.
private fn is-about-programs(g: Gate) -> Bool = runners.any(r => r.place == g.place and selects(g.about, r.labels) and is-kept(owner(r.at, program)))

private fn is-kept(p: program?) -> Bool = p != null and not p.reaches.any(o => match (o) { everything => true, else => false })

private fn cilium-holes(o: Output) -> [Hole] = [
  for (r in o.value.values-at("spec.ingress")) if (not ("toPorts" in r.keys-at("")) and (texts-at(r, "fromEntities").any(e => e in ["all", "cluster", "world"]) or texts-at(r, "fromCIDR").any(c => c in ["0.0.0.0/0", "::/0"]))) {
    by: o, at: r, what: "everybody in to its pods", instead: "say who may: fromEndpoints, or through which ports"
  }
]

private fn words(s: k8s.LabelSelector) -> String {
  let asked = [
    for (k, v in s.matchLabels ?? {}) "\(k): \(v)"
    for (e in s.matchExpressions ?? []) "\(e.key) \(e.operator)\(if ((e.values ?? []).size() == 0) "" else " \((e.values ?? []).join(" or "))")"
  ]
  if (asked.size() == 0) "any labels" else asked.join(", ")
}

/// What comes through a gateway and is refused by a policy is answered by an error.
rule route-reaches {
  code: "CL2252"
  severity: "error"
  needs-all: true

  let services: Map<String, Output> = { for (same in objects-of("Service").group-by(o => address-of(o))) { [same.key]: same.items[0] } }
  for (o in routes()) {
    let doors = o.value.values-at("spec.parentRefs").map(p => p.text-at("namespace") ?? place-of(o))
    for (b in o.value.values-at("spec.rules.backendRefs")) {
      let place = b.text-at("namespace") ?? place-of(o)
      let service = services.get("\(place)/\(b.text-at("name") ?? "")")
      let selector = if (service == null) {} else k8s.Service(service.value).spec?.selector ?? {}
      let behind = if (service == null) null else service.value.values-at("spec.ports").find(p => p.text-at("port") == b.text-at("port"))
      let target = behind?.text-at("targetPort") ?? b.text-at("port") ?? ""
      for (r in selected(place, selector)) {
        let guarding = about-in(place, r.labels)
        let port = if (guarding.size() == 0) null else target.to-int() ?? numbers(r).get(target)
        let door = if (port == null) "" else "port \(port) of "
        let to = side(place, r.labels)
        let coming = guarding.flat-map(g => g.ins ?? []).filter(p => port == null or is-through(p, to, port))
        let open = guarding.every(g => g.mild-in) or guarding.any(g => g.unsure) or coming.any(p => p.all or p.unsure or p.outside or doors.any(d => p.peers.any(peer => peer.unsure or is-space(peer, place, d))))
        check guarding.size() == 0 or open at b
          else "route '\(name-of(o))' leads to \(door)\(r.kind) '\(r.name)' of namespace '\(place)', and no policy there lets anything in to it from its gateway in namespace '\(doors.join("', '"))'"
          help "a network-policy with from: the pods of the gateway, or its whole namespace"
      }
    }
  }
}

private fn is-space(peer: Other, place: String, door: String) -> Bool =
  if (peer.spaces == null) door == place else selects(peer.spaces, side(door, {}).space)
