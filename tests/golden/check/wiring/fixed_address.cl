/// Fixed addresses are given out by a pool.
//--- main.cl
use std.crd.cilium
use std.crd.gateway-api
use std.crd.metallb
use std.k8s

cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  emit cilium.CiliumLoadBalancerIPPool {
    metadata { name: "pool" }
    spec { blocks: [{ start: "10.0.0.10", stop: "10.0.0.20" }] }
  }
  emit gateway-api.Gateway {
    metadata { name: "door", namespace: "web", annotations { "lbipam.cilium.io/ips": "10.0.0.21" } }
    spec { gatewayClassName: "cilium", listeners: [{ name: "http", port: 80, protocol: "HTTP" }] }
  }
}

// What is right.
namespace calm {
  emit gateway-api.Gateway {
    metadata { name: "door", namespace: "calm", annotations { "lbipam.cilium.io/ips": "10.0.0.12" } }
    spec { gatewayClassName: "cilium", listeners: [{ name: "http", port: 80, protocol: "HTTP" }] }
  }
}

@allow("CL2232", reason: "a test")
namespace quiet {
  emit gateway-api.Gateway {
    metadata { name: "door", namespace: "quiet", annotations { "lbipam.cilium.io/ips": "10.0.0.22" } }
    spec { gatewayClassName: "cilium", listeners: [{ name: "http", port: 80, protocol: "HTTP" }] }
  }
}

/// What is no address.
namespace metallb {
  emit metallb.IPAddressPool { metadata { name: "pool", namespace: "metallb" }, spec { addresses: ["10.1.0.300-10.1.0.310", "10.2.0.9-10.2.0.3", "10.3.0.0/33"] } }
  emit k8s.Service {
    metadata { name: "web", namespace: "metallb", annotations { "metallb.io/loadBalancerIPs": "10.0.0.13,10.0.0.256" } }
    spec { type: "LoadBalancer", ports: [{ port: 80 }] }
  }
}

@allow("CL2156", reason: "a test")
namespace spared {
  emit metallb.IPAddressPool { metadata { name: "other", namespace: "metallb" }, spec { addresses: ["10.4.0.9-10.4.0.3"] } }
}
//----
// error[CL2232] main.cl:14:86-97: Gateway 'door' of namespace 'web' wants the address 10.0.0.21, and load balancers have 10.0.0.10-10.0.0.20
//   in rule 'address-given'
//   help: an address of these, or one more pool
// error[CL2156] main.cl:37:100-123: pool 'pool' gives out '10.1.0.300-10.1.0.310', which is no range of addresses
//   in rule 'address-form'
//   help: a network such as 10.0.0.0/28, or two addresses, the smaller one first
// error[CL2156] main.cl:37:125-144: no address lies between 10.2.0.9 and 10.2.0.3
//   in rule 'address-form'
//   help: the smaller address stands first
// error[CL2156] main.cl:37:146-159: pool 'pool' gives out '10.3.0.0/33', which is no range of addresses
//   in rule 'address-form'
//   help: a network such as 10.0.0.0/28, or two addresses, the smaller one first
// error[CL2156] main.cl:39:95-117: '10.0.0.256' is no address, and Service 'web' asks for it
//   in rule 'address-form'
//   help: four numbers up to 255, with dots between them
