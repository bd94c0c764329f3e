/// Whether addresses suffice and are free: ranges of pods and nodes, of load balancers, and addresses that are given by hand.
use std.open-data.{text-at, values-at}
use std.proof-pods.{all-nodes}
use std.wiring.{name-of, objects-of, place-of, texts-at}

// ---- load balancers -------------------------------------------------------------------------------------------------

/// Addresses of load balancers, as one object says them.
type Pool = {
  /// The object, to point at and to name.
  by: Output
  /// The first address of a range or network.
  from: IpAddress
  /// The last one.
  to: IpAddress
  /// The text it was made of.
  text: String
}

/// All such ranges.
let pools: [Pool] = [
  for (o in objects-of("metallb.io/IPAddressPool")) for (t in texts-at(o.value, "spec.addresses")) ...pool(o, t)
  for (o in objects-of("cilium.io/CiliumLoadBalancerIPPool")) ...[
    for (t in texts-at(o.value, "spec.blocks.cidr")) ...pool(o, t)
    for (b in o.value.values-at("spec.blocks")) if (b.text-at("start") != null) ...pool(o, "\(b.text-at("start") ?? "")-\(b.text-at("stop") ?? b.text-at("start") ?? "")")
  ]
]

private fn pool(o: Output, text: String) -> [Pool] =
  if (text.matches(network-form)) of-network(o, Cidr(text))
  else if (text.matches(range-form)) [{
    by: o, text: text, from: IpAddress((text.split("-").first() ?? "").trim()), to: IpAddress((text.split("-").last() ?? "").trim())
  }]
  else []

private let network-form = #"[0-9.]+/[0-9]+"#
private let range-form = #"[0-9.]+ *- *[0-9.]+"#

private fn of-network(o: Output, c: Cidr) -> [Pool] = [{ by: o, text: "\(c)", from: c.host(0), to: c.host(c.size() - 1) }]

/// Two owners of one address: packets go to the one or the other.
rule address-overlap {
  code: "CL2230"
  severity: "error"

  let own: Map<String, Cidr> = { for (c in all(cluster)) { pods: c.network.pods, services: c.network.services } }
  for (p in pools) {
    for (what, range in own) {
      check not touches(p, range) at p.by
        else "the addresses \(p.text) of pool '\(name-of(p.by))' are also addresses of \(what): \(range)"
        help "give every network a range of its own"
    }
    for (n in all(node)) {
      check not (n.address in p.from..p.to) at n.address
        else "node '\(n.name)' has the address \(n.address), which pool '\(name-of(p.by))' gives to load balancers: \(p.text)"
        help "leave the addresses of nodes out of the pool"
    }
  }
  for (i, p in pools) {
    for (other in pools.skip(i + 1)) {
      check not (other.from in p.from..p.to or p.from in other.from..other.to) at [p.by, other.by]
        else "pools '\(name-of(p.by))' and '\(name-of(other.by))' both give the addresses of \(p.text) and \(other.text)"
        help "divide them"
    }
  }
}

private fn touches(p: Pool, range: Cidr) -> Bool =
  range.contains(p.from) or range.contains(p.to) or range.host(0) in p.from..p.to

// ---- enough ---------------------------------------------------------------------------------------------------------

/// How much of the range of pods a node gets, where nobody says: a network of this prefix.
private let usual-part = 24

/// A node that gets no range of addresses runs no pods.
rule address-exhaustion {
  code: "CL2231"
  severity: "error"

  let nodes = all-nodes.map(n => n.most).sum()
  let told = all-nodes.flat-map(n => n.pool?.patches ?? []).map(p => p.text-at("cluster.controllerManager.extraArgs.node-cidr-mask-size")).compact().last()
  let part = told?.to-int() ?? usual-part
  for (network in all(cluster).map(c => c.network)) {
    let range = network.pods
    let more = part - range.prefix()
    let parts = if (more < 0) 0 else powers[min(more, powers.size() - 1)]
    check nodes <= parts or "\(range)".contains(":") at range
      else "the range of pods \(range) holds \(parts) networks of /\(part), one for each node, and there may be \(nodes) nodes"
      help "a larger range for pods, or fewer nodes"
    if (network.nodes != null) {
      // The first and the last are none, and one is the gateway's.
      let free = network.nodes.size() - 3
      check nodes <= free at network.nodes
        else "the range of nodes \(network.nodes) has \(free) addresses to give, and there may be \(nodes) nodes"
        help "a larger range for nodes"
    }
  }
}

private let powers = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536]

/// A load balancer that asks for an address which nobody gives out waits for ever.
rule address-given {
  code: "CL2232"
  severity: "error"

  let ranges = all(cluster).map(c => c.network.load-balancers).compact()
  let services = all(cluster).map(c => c.network.services)
  let given = [...pools.map(p => p.text), ...if (pools.size() == 0) ranges.map(r => "\(r)") else []]
  for (o in objects-of("Service")) {
    for (text in asked(o)) {
      let address = IpAddress(text)
      check given.size() == 0 or pools.any(p => address in p.from..p.to) or (pools.size() == 0 and ranges.any(r => r.contains(address))) at o
        else "Service '\(name-of(o))' of namespace '\(place-of(o))' wants the address \(text), and load balancers have \(given.join(", "))"
        help "an address of these, or one more pool"
    }
    let fixed = o.value.text-at("spec.clusterIP") ?? "None"
    check not fixed.matches(address-form) or services.any(s => s.contains(IpAddress(fixed))) at o
      else "Service '\(name-of(o))' of namespace '\(place-of(o))' wants the address \(fixed), which is none of \(services.map(s => "\(s)").join(", "))"
      help "an address of that range, or none: Kubernetes finds one"
  }
}

private let address-form = #"[0-9]+[.][0-9]+[.][0-9]+[.][0-9]+"#

private fn asked(o: Output) -> [String] = [
  o.value.text-at("spec.loadBalancerIP") ?? ""
  for (path in ["metadata.annotations"]) for (a in o.value.values-at(path)) ...addresses-of(a)
].filter(t => t.matches(address-form))

private fn addresses-of(annotations: Any) -> [String] {
  let all = Texts(annotations)
  [for (k in ["metallb.io/loadBalancerIPs", "metallb.universe.tf/loadBalancerIPs", "lbipam.cilium.io/ips", "io.cilium/lb-ipam-ips"]) if (k in all) all[k]]
    .flat-map(t => "\(t)".split(",")).map(t => t.trim())
}

private type Texts = { ... }
