/// Whether addresses suffice and are free: ranges of pods and nodes, of load balancers, and addresses that are given by hand.
use std.address-pools.{AddressPool, address-pools, asked-addresses, is-address}
use std.objects.{is-written}
use std.open-data.{text-at, values-at}
use std.proof-pods.{all-nodes}
use std.wiring.{address-of, advice, as-set, entries-at, in-place, is-dark, name-of, objects-of, place-of}

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
  for (range in if (address-pools.size() == 0) all(cluster).map(c => c.network.load-balancers).compact() else []) {
    for (n in all(node)) {
      check not range.contains(n.address) at [range, n.address]
        else "node '\(n.name)' has the address \(n.address), which is one of those for load balancers: \(range)"
        help "leave the addresses of nodes out of load-balancers"
    }
  }
  for (same in asked-addresses.filter(a => is-address(a.text)).group-by(a => a.text)) {
    let askers = same.items.map(a => "\(a.by.value.text-at("kind") ?? "") '\(address-of(a.by))'").distinct()
    let keys = same.items.map(a => sharing-key(a.by)).distinct()
    check askers.size() == 1 or (keys.size() == 1 and keys != [""]) at [...same.items.map(a => a.at).take(2)]
      else "\(askers.join(" and ")) ask for the address \(same.key), which only one of them can have"
      help "an address for each, or one key in both by which they share it: metallb.io/allow-shared-ip or lbipam.cilium.io/sharing-key"
  }
  for (same in objects-of("Service").filter(o => (o.value.text-at("spec.clusterIP") ?? "None") != "None").group-by(o => o.value.text-at("spec.clusterIP") ?? "")) {
    check same.items.size() == 1 or not is-address(same.key) at [...same.items.flat-map(o => o.value.values-at("spec.clusterIP")).take(2)]
      else "\(same.items.map(o => "Service '\(address-of(o))'").join(" and ")) ask for the address \(same.key), which only one of them can have"
      help "an address for each, or none: Kubernetes finds one"
  }
  for (o in objects-of("Service")) {
    let asked = o.value.text-at("spec.clusterIP") ?? "None"
    for (range in if (is-address(asked) and address-of(o) != "default/kubernetes") all(cluster).map(c => c.network.services) else []) {
      check IpAddress(asked) != range.host(1) at o.value.values-at("spec.clusterIP").first() ?? o
        else "Service '\(address-of(o))' asks for the address \(asked), which the Service of the API server has: the first of \(range)"
        help "another address of that range, or none: Kubernetes finds one"
    }
  }
}

/// What Services that share an address have in common; empty where this one shares none.
private fn sharing-key(o: Output) -> String {
  let said = entries-at(o.value, "metadata.annotations")
  [for (k in sharing-keys) ...[said.get(k)].compact()].first() ?? ""
}

/// See https://metallb.io/usage/#ip-address-sharing and https://docs.cilium.io/en/stable/network/lb-ipam/#sharing-keys.
private let sharing-keys = [
  "metallb.io/allow-shared-ip", "metallb.universe.tf/allow-shared-ip", "lbipam.cilium.io/sharing-key", "io.cilium/lb-ipam-sharing-key"
]

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
    // Those with no address of their own are not counted, the Service of the API server is; the first and the last address are none.
    let services = 1 + objects-of("Service").count(o => o.value.text-at("spec.clusterIP") != "None" and o.value.text-at("spec.type") != "ExternalName")
    check services <= network.services.size() - 2 or "\(network.services)".contains(":") or not is-written(network.services) at network.services
      else "the range of services \(network.services) has \(network.services.size() - 2) addresses to give, and there are \(services) Services, with that of the API server"
      help "a larger range for services"
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
  let pools = as-set(objects-of("metallb.io/IPAddressPool").map(o => address-of(o)))
  for (o in [...objects-of("metallb.io/L2Advertisement"), ...objects-of("metallb.io/BGPAdvertisement")]) {
    for (name in o.value.values-at("spec.ipAddressPools")) {
      let pool = name.text-at("") ?? ""
      check "\(place-of(o))/\(pool)" in pools or is-dark(place-of(o)) at name
        else "namespace '\(place-of(o))' has no IPAddressPool '\(pool)', whose addresses \(o.value.text-at("kind") ?? "") '\(name-of(o))' announces"
        help advice(pool, in-place(place-of(o), pools.keys()), "declare it, or leave it out")
    }
  }
  for (o in objects-of("Service")) {
    for (name in if (pools.size() == 0) [] else pools-asked-by(o)) {
      check pools.keys().any(k => k.ends-with("/\(name)")) or pools.keys().any(k => is-dark(k.split("/").first() ?? "")) at o.value.values-at("metadata.annotations").first() ?? o
        else "Service '\(name-of(o))' of namespace '\(place-of(o))' wants an address of IPAddressPool '\(name)', and there is none of that name"
        help advice(name, pools.keys().map(k => k.split("/").last() ?? k), "declare it, or leave it out")
    }
    let fixed = o.value.text-at("spec.clusterIP") ?? "None"
    check not is-address(fixed) or services.any(s => s.contains(IpAddress(fixed))) at o.value.values-at("spec.clusterIP").first() ?? o
      else "Service '\(name-of(o))' of namespace '\(place-of(o))' wants the address \(fixed), which is none of \(services.map(s => "\(s)").join(", "))"
      help "an address of that range, or none: Kubernetes finds one"
  }
}

private fn pools-asked-by(o: Output) -> [String] {
  let said = entries-at(o.value, "metadata.annotations")
  [for (k in ["metallb.io/address-pool", "metallb.universe.tf/address-pool"]) ...[said.get(k)].compact()]
}
