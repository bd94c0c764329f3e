/// Fixed addresses are given out by a pool.
//--- main.cl
use std.crd.cilium
use std.k8s

cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  emit cilium.CiliumLoadBalancerIPPool {
    metadata { name: "pool" }
    spec { blocks: [{ start: "10.0.0.10", stop: "10.0.0.20" }] }
  }
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    ports { http: 8080 }
  }
  emit k8s.Service {
    metadata { name: "door", namespace: "web", annotations { "lbipam.cilium.io/ips": "10.0.0.21" } }
    spec { type: "LoadBalancer", selector { "app.kubernetes.io/name": "shop" }, ports: [{ port: 80, targetPort: "http" }] }
  }
}

// What is right.
namespace calm {
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    ports { http: 8080 }
  }
  emit k8s.Service {
    metadata { name: "door", namespace: "calm", annotations { "lbipam.cilium.io/ips": "10.0.0.12" } }
    spec { type: "LoadBalancer", selector { "app.kubernetes.io/name": "shop" }, ports: [{ port: 80, targetPort: "http" }] }
  }
}

@allow("CL2156", reason: "a test")
namespace quiet {
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    ports { http: 8080 }
  }
  emit k8s.Service {
    metadata { name: "door", namespace: "quiet", annotations { "lbipam.cilium.io/ips": "10.0.0.21" } }
    spec { type: "LoadBalancer", selector { "app.kubernetes.io/name": "shop" }, ports: [{ port: 80, targetPort: "http" }] }
  }
}
//----
// error[CL2156] main.cl:17:86-97: no pool gives out 10.0.0.21, which Service 'door' wants
//   in rule 'fixed-address'
//   help: the pools have 10.0.0.10 to 10.0.0.20
