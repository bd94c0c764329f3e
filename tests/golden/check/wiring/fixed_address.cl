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
// error[CL2156] main.cl:12:86-97: no pool gives out 10.0.0.21, which Gateway 'door' wants
//   in rule 'fixed-address'
//   help: the pools have 10.0.0.10 to 10.0.0.20
