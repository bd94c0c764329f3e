/// Fixed addresses are given out by a pool.
//--- main.cl
use std.crd.cilium
use std.crd.gateway-api

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

@allow("CL2156", reason: "a test")
namespace quiet {
  emit gateway-api.Gateway {
    metadata { name: "door", namespace: "quiet", annotations { "lbipam.cilium.io/ips": "10.0.0.21" } }
    spec { gatewayClassName: "cilium", listeners: [{ name: "http", port: 80, protocol: "HTTP" }] }
  }
}
//----
// error[CL2232] main.cl:16:3-19:4: Service 'door' of namespace 'web' wants the address 10.0.0.21, and load balancers have 10.0.0.10-10.0.0.20
//   in rule 'address-given'
//   help: an address of these, or one more pool
// error[CL2156] main.cl:17:86-97: no pool gives out 10.0.0.21, which Service 'door' wants
//   in rule 'fixed-address'
//   help: the pools have 10.0.0.10 to 10.0.0.20
// error[CL2232] main.cl:42:3-45:4: Service 'door' of namespace 'quiet' wants the address 10.0.0.21, and load balancers have 10.0.0.10-10.0.0.20
//   in rule 'address-given'
//   help: an address of these, or one more pool
