/// A namespace that lets through only what is declared. The policies follow from what apps connect to.
use std.policy.{deny-by-default}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace gateway {
  gateway external { class: "cilium", listeners { http { host: "*.example.org", port: 80 } } }
}

namespace shop {
  network: deny-by-default {}
  defaults app { resources { limits { memory: 256Mi } } }

  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { http: 8080 }
    connects-to: [app/cache.endpoints.redis]
    reaches: [address { cidr: 203.0.113.0/24, ports: [443] }]
  }
  app cache { image: "docker.io/valkey/valkey:8.1@sha256:2222222222222222222222222222222222222222222222222222222222222222", ports { redis: 6379 } }
  route web { gateway: external, hosts: ["shop.example.org"], to { "/": app/web.endpoints.http } }

  // What no app declares: somebody outside asks the cache for its health.
  network-policy health {
    pods: app/cache.pods
    from: [address { cidr: 192.168.2.0/24, ports: [6379] }]
  }
}
