/// MetalLB: addresses for Services of type LoadBalancer where no cloud gives them out.
use std.crd.metallb as api

/// Addresses that MetalLB gives out, announced on the network by whoever has them at the time (layer 2). It stands in the
/// namespace of MetalLB, which reads no other.
kind pool in namespace {
  /// The addresses, both ends included: `192.168.2.100..192.168.2.110`.
  addresses: AddressRange
  /// The network interfaces they are announced on; all if empty.
  interfaces: [String] = []
  /// Services get an address without asking for this pool.
  automatic: Bool = true

  check addresses.from <= addresses.to at addresses
    else "no address lies between \(addresses.from) and \(addresses.to)"
    help "the smaller address stands first"

  emit api.IPAddressPool {
    metadata { name: name, namespace: namespace.name }
    spec {
      addresses: [if (addresses.from <= addresses.to) "\(addresses.from)-\(addresses.to)"]
      autoAssign: if (automatic) null else false
    }
  }
  emit api.L2Advertisement {
    metadata { name: name, namespace: namespace.name }
    spec { ipAddressPools: [name], interfaces: interfaces.non-empty() }
  }
}
