/// Whether policies let through what is declared, and nothing past a namespace that denies: for each connection of a program
/// out of its pods and into the others, and for each route from its gateway into the pods behind it.
use std.k8s
use std.open-data.{keys-at, text-at, values-at}
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
}

/// A policy: pods that it is about, and what it lets in and out. Without a list it has nothing to do with that direction.
type Gate = {
  /// The namespace of the pods.
  place: String
  /// Which of them.
  about: k8s.LabelSelector
  /// What may come in; null where nothing is said about that.
  ins: [Pass]?
  /// What may go out; null where nothing is said about that.
  outs: [Pass]?
}

/// Something that is let through.
type Pass = {
  /// Whoever it is.
  all: Bool = false
  /// Something that is no pod: addresses, or what comes through a gateway.
  outside: Bool = false
  /// The pods on the other side.
  peers: [Other] = []
  /// Through these ports; through all, if there is none.
  ports: [Through] = []
}

/// Pods on the other side of a connection.
type Other = {
  /// The namespaces they may be in; that of the policy, if not set.
  spaces: k8s.LabelSelector?
  /// Which pods; all of these namespaces, if not set.
  pods: k8s.LabelSelector?
  /// Labels that each of them has, by which nearly all others are told from them at once.
  labels: Map<String, String> = {}
}

/// A port, or several in a row. One with a name is taken to be the one that is asked for.
type Through = {
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
}

/// No port: what names ports of another protocol only lets none of this one through.
private let none: Through = { from: 1, to: 0 }

private fn through(p: k8s.NetworkPolicyPort) -> Through {
  let text = p.text-at("port") ?? ""
  let number = text.to-int()
  if (number == null) {} else { from: number, to: p.endPort ?? number }
}

/// A policy of Cilium, as far as it is about pods.
private fn cilium-gate(o: Output) -> Gate = {
  place: place-of(o), about: { matchLabels: labels-at(o.value.values-at("spec.endpointSelector").first() ?? {}) }
  ins: if (o.value.values-at("spec.ingress").size() == 0) null else o.value.values-at("spec.ingress").map(r => cilium-pass(r, "from"))
  outs: if (o.value.values-at("spec.egress").size() == 0) null else o.value.values-at("spec.egress").map(r => cilium-pass(r, "to"))
}

private fn cilium-pass(rule: Any, side: String) -> Pass = {
  all: texts-at(rule, "\(side)Entities").any(e => e in ["all", "cluster"])
  outside: rule.keys-at("").any(k => k in ["\(side)Entities", "\(side)CIDR", "\(side)CIDRSet", "\(side)FQDNs", "\(side)Services", "\(side)Groups"])
  peers: rule.values-at("\(side)Endpoints").map(e => cilium-peer(e))
  ports: rule.values-at("toPorts.ports").map(p => cilium-port(p))
}

private fn cilium-peer(endpoint: Any) -> Other {
  let labels = labels-at(endpoint)
  let space = labels.get("io.kubernetes.pod.namespace")
  let own = if (space == null) labels else labels.filter((k, v) => k != "io.kubernetes.pod.namespace")
  {
    spaces: if (space == null) null else { matchLabels { "kubernetes.io/metadata.name": space } }
    pods: { matchLabels: own }, labels: own
  }
}

private fn cilium-port(p: Any) -> Through {
  let number = (p.text-at("port") ?? "").to-int()
  let protocol = p.text-at("protocol") ?? "ANY"
  if (protocol != "TCP" and protocol != "ANY") none else if (number == null) {} else { from: number, to: (p.text-at("endPort") ?? "").to-int() ?? number }
}

private type Entries = { ... }

private fn labels-at(selector: Any) -> Map<String, String> {
  let labels = selector.values-at("matchLabels").first() ?? {}
  let entries = Entries(labels)
  { for (k in labels.keys-at("")) { [k.remove-prefix("k8s:")]: entries[k].text-at("") ?? "" } }
}

// ---- what they let through ------------------------------------------------------------------------------------------

/// The policies let this one out to the other.
fn lets-out(gates: [Gate], from: Side, to: Side, port: Int) -> Bool =
  any-out(gates.filter(g => g.outs != null and g.place == from.place and selects(g.about, from.labels)), to, port)

/// The same for policies that are about this one.
private fn any-out(about: [Gate], to: Side, port: Int) -> Bool =
  about.size() == 0 or about.any(g => (g.outs ?? []).any(p => is-for(p, g.place, to) and is-through(p, port)))

/// The policies let the other one in.
fn lets-in(gates: [Gate], from: Side, to: Side, port: Int) -> Bool =
  any-in(gates.filter(g => g.ins != null and g.place == to.place and selects(g.about, to.labels)), from, port)

/// The same for policies that are about the other one.
private fn any-in(about: [Gate], from: Side, port: Int) -> Bool =
  about.size() == 0 or about.any(g => (g.ins ?? []).any(p => is-for(p, g.place, from) and is-through(p, port)))

private fn is-through(p: Pass, port: Int) -> Bool = p.ports.size() == 0 or p.ports.any(t => t.from <= port and port <= t.to)

private fn is-for(p: Pass, place: String, other: Side) -> Bool = p.all or p.peers.any(peer => other.labels.includes(peer.labels) and is-other(peer, place, other))

private fn is-other(peer: Other, place: String, other: Side) -> Bool =
  (if (peer.spaces == null) other.place == place else selects(peer.spaces, other.space))
  and (peer.pods == null or selects(peer.pods, other.labels))

// ---- rules ----------------------------------------------------------------------------------------------------------

private let gates: [Gate] = [
  for (o in objects-of("networking.k8s.io/NetworkPolicy")) gate(place-of(o), k8s.NetworkPolicy(o.value).spec)
  for (o in objects-of("cilium.io/CiliumNetworkPolicy")) cilium-gate(o)
]

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

private fn about-in(place: String, labels: Map<String, String>) -> [Gate] = about(policies.get(place)?.ins, labels)

private fn about-out(place: String, labels: Map<String, String>) -> [Gate] = about(policies.get(place)?.outs, labels)

private let spaces: Map<String, Map<String, String>> = {
  for (o in objects-of("Namespace")) { [name-of(o)]: k8s.Namespace(o.value).metadata?.labels ?? {} }
}

private fn side(place: String, labels: Map<String, String>) -> Side =
  { place: place, labels: labels, space: { ...spaces.get(place) ?? {}, "kubernetes.io/metadata.name": place } }

/// The policies let the pods of a program through to an endpoint.
fn is-let-through(p: program, e: Endpoint) -> Bool {
  let from = side(p.namespace.name, p.all-labels)
  let to = side(e.namespace, selected(e.namespace, e.pods).first()?.labels ?? e.pods)
  any-out(about-out(from.place, from.labels), to, e.port) and any-in(about-in(to.place, to.labels), from, e.port)
}

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
      check any-in(about-in(to.place, to.labels), from, e.port) at p
        else "'\(p.name)' connects to port \(e.port) of '\(e.service)' in namespace '\(e.namespace)', and no policy there lets it in from namespace '\(from.place)'"
        help "a network-policy with pods and from in namespace '\(e.namespace)', or none that is about these pods"
    }
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
    for (g in (gates-by-place.get(n.name) ?? []).filter(g => (g.ins ?? []).any(p => p.all and p.ports.size() == 0))) {
      check false at n
        else "namespace '\(n.name)' denies what is not declared, and a policy of it lets everybody in to pods with \(words(g.about))"
        help "say who may: from"
    }
  }
}

private fn words(s: k8s.LabelSelector) -> String {
  let labels = (s.matchLabels ?? {}).entries().map(e => "\(e.key): \(e.value)").join(", ")
  if (labels == "") "any labels" else labels
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
      for (r in selected(place, selector)) {
        let guarding = about-in(place, r.labels)
        let open = guarding.any(g => (g.ins ?? []).any(p => p.all or p.outside or doors.any(d => p.peers.any(peer => is-space(peer, place, d)))))
        check guarding.size() == 0 or open at b
          else "route '\(name-of(o))' leads to \(r.kind) '\(r.name)' of namespace '\(place)', and no policy there lets anything in from its gateway in namespace '\(doors.join("', '"))'"
          help "a network-policy with from: the pods of the gateway, or its whole namespace"
      }
    }
  }
}

private fn is-space(peer: Other, place: String, door: String) -> Bool =
  if (peer.spaces == null) door == place else selects(peer.spaces, side(door, {}).space)
