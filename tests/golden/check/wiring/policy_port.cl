/// Policies speak of pods that are there, and of ports they listen on.
//--- main.cl
use std.crd.cilium

cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    ports { http: 8080 }
  }
  emit cilium.CiliumNetworkPolicy {
    metadata { name: "shop", namespace: "web" }
    spec {
      endpointSelector { matchLabels { "app.kubernetes.io/name": "shop" } }
      ingress: [{ toPorts: [{ ports: [{ port: "8081", protocol: "TCP" }] }] }]
    }
  }
}

// What is right.
namespace calm {
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    ports { http: 8080 }
  }
  emit cilium.CiliumNetworkPolicy {
    metadata { name: "shop", namespace: "calm" }
    spec {
      endpointSelector { matchLabels { "app.kubernetes.io/name": "shop" } }
      ingress: [{ toPorts: [{ ports: [{ port: "8080", protocol: "TCP" }] }] }]
    }
  }
}

@allow("CL2155", reason: "a test")
namespace quiet {
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    ports { http: 8080 }
  }
  emit cilium.CiliumNetworkPolicy {
    metadata { name: "shop", namespace: "quiet" }
    spec {
      endpointSelector { matchLabels { "app.kubernetes.io/name": "shop" } }
      ingress: [{ toPorts: [{ ports: [{ port: "8081", protocol: "TCP" }] }] }]
    }
  }
}
//----
// error[CL2155] main.cl:15:47-53: CiliumNetworkPolicy 'shop' lets through to port 8081, on which its pods do not listen
//   in rule 'policy-port'
//   help: they listen on http, 8080
