/// Whether addresses suffice and are free: ranges of pods and nodes, of load balancers, and addresses that are given by hand.
use std.address-pools.{AddressPool, address-pools, asked-addresses, is-address}
use std.objects.{is-written}
use std.open-data.{text-at}
use std.proof-pods.{all-nodes}
use std.wiring.{name-of, objects-of, place-of}

/// Two owners of one address: packets go to the one or the other.
rule address-overlap {
  code: "CL2230"
  severity: "error"

  let own: Map<String, Cidr> = { for (c in all(cluster)) { pods: c.network.pods, services: c.network.services } }
  for (p in address-pools) {
    for (what, range in own) {
      // One that nobody wrote can't be shown.
      check not touches(p, range) at [...if (is-written(range)) [range] else [], p.at]
        else "the addresses \(p.text) of pool '\(name-of(p.by))' are also addresses of \(what): \(range)"
        help "give every network a range of its own"
    }
    for (n in all(node)) {
      check not (n.address in p.from..p.to) at [p.at, n.address]
        else "node '\(n.name)' has the address \(n.address), which pool '\(name-of(p.by))' gives to load balancers: \(p.text)"
        help "leave the addresses of nodes out of the pool"
    }
  }
  for (i, p in address-pools) {
    for (other in address-pools.skip(i + 1)) {
      check not (other.from in p.from..p.to or p.from in other.from..other.to) at [p.at, other.at]
        else "pools '\(name-of(p.by))' and '\(name-of(other.by))' both give the addresses of \(p.text) and \(other.text)"
        help "divide them"
    }
  }
}

private fn touches(p: AddressPool, range: Cidr) -> Bool =
  range.contains(p.from) or range.contains(p.to) or range.host(0) in p.from..p.to

// ---- enough ---------------------------------------------------------------------------------------------------------

/// The range of pods where nobody says one; to point at it would be to point into the library.
private let usual-range: Cidr = 10.244.0.0/16

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
    check nodes <= parts or "\(range)".contains(":") at if (range == usual-range) most-nodes() else range
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

/// Where it says how many nodes there are: in the pool that may have most, or by the nodes in it.
private fn most-nodes() -> Any {
  let largest = all-nodes.sort-by(n => 0 - n.most).first()?.pool
  if (largest == null) all(cluster).first() ?? usual-part
  else if (is-written(largest.count)) largest.count
  else largest
}

private let powers = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536]

/// What asks for an address that nobody gives out waits for ever.
rule address-given {
  code: "CL2232"
  severity: "error"

  let ranges = all(cluster).map(c => c.network.load-balancers).compact()
  let services = all(cluster).map(c => c.network.services)
  let given = [...address-pools.map(p => p.text), ...if (address-pools.size() == 0) ranges.map(r => "\(r)") else []]
  for (a in asked-addresses) {
    if (is-address(a.text)) {
      let address = IpAddress(a.text)
      check given.size() == 0 or address-pools.any(p => address in p.from..p.to) or (address-pools.size() == 0 and ranges.any(r => r.contains(address))) at a.at
        else "\(a.by.value.text-at("kind") ?? "") '\(name-of(a.by))' of namespace '\(place-of(a.by))' wants the address \(a.text), and load balancers have \(given.join(", "))"
        help "an address of these, or one more pool"
    }
  }
  for (o in objects-of("Service")) {
    let fixed = o.value.text-at("spec.clusterIP") ?? "None"
    check not is-address(fixed) or services.any(s => s.contains(IpAddress(fixed))) at o
      else "Service '\(name-of(o))' of namespace '\(place-of(o))' wants the address \(fixed), which is none of \(services.map(s => "\(s)").join(", "))"
      help "an address of that range, or none: Kubernetes finds one"
  }
}
