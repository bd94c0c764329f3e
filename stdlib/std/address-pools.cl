/// Addresses of load balancers: those that pools give out, and those that objects ask for.
use std.open-data.{parts, text-at, values-at}
use std.wiring.{name-of, objects-of}

/// Addresses that one object gives out.
type AddressPool = {
  /// The object, to name it.
  by: Output
  /// Where it says so.
  at: Any
  /// What it says: `10.0.0.0/28`, `10.0.0.10-10.0.0.20`.
  text: String
  /// The first address.
  from: IpAddress
  /// The last one.
  to: IpAddress
}

/// A text where an address belongs.
type AskedAddress = {
  /// What asks.
  by: Output
  /// Where it does.
  at: Any
  /// What it says.
  text: String
}

/// All addresses that are given out.
let address-pools: [AddressPool] = ranges.filter(p => p.from <= p.to)

/// Those that end before they begin are among them.
private let ranges: [AddressPool] = [for (s in said) if (is-range(s.text)) of-text(s)]

/// All addresses that Services and Gateways ask for by hand.
let asked-addresses: [AskedAddress] = [
  for (kind in ["Service", "gateway.networking.k8s.io/Gateway"]) for (o in objects-of(kind)) for (p in o.value.parts())
  if (p.path == "spec.loadBalancerIP" or p.key in keys) ...(p.value.text-at("") ?? "").split(",").map(t => asked(o, p.value, t.trim()))
]

private fn asked(o: Output, at: Any, text: String) -> AskedAddress = { by: o, at: at, text: text }

private let keys = [
  "io.cilium/lb-ipam-ips", "lbipam.cilium.io/ips", "metallb.io/loadBalancerIPs", "metallb.universe.tf/loadBalancerIPs"
]

/// What objects say of the addresses they give out. A block of Cilium is a network, or two addresses; MetalLB writes a text.
private let said: [AskedAddress] = [
  for (o in objects-of("metallb.io/IPAddressPool")) for (t in o.value.values-at("spec.addresses")) asked(o, t, t.text-at("") ?? "")
  for (o in objects-of("cilium.io/CiliumLoadBalancerIPPool")) for (b in o.value.values-at("spec.blocks")) asked(o, b, of-block(b))
]

private fn of-block(b: Any) -> String =
  b.text-at("cidr") ?? "\(b.text-at("start") ?? "")-\(b.text-at("stop") ?? b.text-at("start") ?? "")"

private fn of-text(s: AskedAddress) -> AddressPool {
  let bounds = bounds-of(s.text)
  { by: s.by, at: s.at, text: s.text, from: bounds.from, to: bounds.to }
}

private fn bounds-of(range: String) -> Bounds {
  let ends = range.split("-").map(t => t.trim())
  if (range.contains("/")) of-network(Cidr(range))
  else { from: IpAddress(ends.first() ?? ""), to: IpAddress(ends.last() ?? "") }
}

private fn of-network(n: Cidr) -> Bounds = { from: n.host(0), to: n.host(n.size() - 1) }

private type Bounds = { from: IpAddress, to: IpAddress }

private fn is-range(text: String) -> Bool = text.matches(network-form) or text.matches(range-form)

/// Whether a text is an address of IPv4.
fn is-address(text: String) -> Bool = text.matches(ipv4)

private let ipv4 = #"((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"#
private let network-form = "\(ipv4)/(3[0-2]|[12]?[0-9])"
private let range-form = "\(ipv4) *- *\(ipv4)"

/// What is no address is never given to anybody.
rule address-form {
  code: "CL2156"
  severity: "error"

  for (s in said) {
    check s.text.contains(":") or is-range(s.text) at s.at
      else "pool '\(name-of(s.by))' gives out '\(s.text)', which is no range of addresses"
      help "a network such as 10.0.0.0/28, or two addresses, the smaller one first"
  }
  for (r in ranges) {
    check r.from <= r.to at r.at
      else "no address lies between \(r.from) and \(r.to)"
      help "the smaller address stands first"
  }
  for (a in asked-addresses) {
    check a.text.contains(":") or is-address(a.text) at a.at
      else "'\(a.text)' is no address, and \(a.by.value.text-at("kind") ?? "") '\(name-of(a.by))' asks for it"
      help "four numbers up to 255, with dots between them"
  }
}
