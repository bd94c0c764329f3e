/// A cluster with Cilium: its own network policies, and addresses for load balancers.
use std.cilium.{deny-by-default, l2-announcement, load-balancer-pool}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

load-balancer-pool lan { addresses: [192.168.2.240..192.168.2.250, 192.168.3.0/28] }
l2-announcement lan { interfaces: ["^enp.*"] }

namespace shop {
  network: deny-by-default {}
  defaults app { resources { limits { memory: 256Mi } } }

  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { http: 8080 }
    connects-to: [app/cache.endpoints.redis]
    reaches: [hosts { names: ["api.example.com", "*.objects.example.com"], ports: [443] }, everything { ports: [25] }]
  }
  app cache { image: "docker.io/valkey/valkey:8.1@sha256:2222222222222222222222222222222222222222222222222222222222222222", ports { redis: 6379 } }
}
