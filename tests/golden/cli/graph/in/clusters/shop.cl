/// One of each: what is drawn, and what is not.
cluster shop {
  domain: "example.org"
  kubernetes: 1.34.1
}

node-pool workers { count: 2..4, machine: { type: "m", arch: "amd64", cpu: 2, memory: 8Gi }, provider: bare {} }

use std.nodes.{machine-provider}
use std.secret.{vault}

kind bare is machine-provider {}

let image: Image = "ghcr.io/example/front:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"

defaults app { image: image, resources { limits { memory: 256Mi } } }

namespace edge {
  certificate all { names: ["*.example.org"], issuer: authority }
  gateway door { class: "cilium", listeners { all { host: "*.example.org", tls: all } } }
}
self-signed-issuer authority {}

namespace keys { vault items { address: "https://vault.example.org", role: "reader" } }

defaults secret { sync: from-store { store: items } }
defaults route { gateway: door }

namespace web {
  secret login { data { PASSWORD: "shop/login" } }
  secret mail { data { TOKEN: "shop/mail" } }
  secret by-hand { sync: elsewhere { by: "a \"person\"", keys: ["KEY"] } }
  postgres db { version: 17.2, instances: 1, storage { size: 1Gi } }
  redis cache { image: image, user: 999 }

  app front {
    ports { http: 8080 }
    env { ...secret/login.keys, ...secret/mail.keys, DB: postgres/db.credentials.password }
    connects-to: [
      postgres/db.endpoint, redis/cache.endpoint, app/back.endpoints.http
      { service: "relay", namespace: "mail", port: 25 }
    ]
  }
  app back {
    ports { http: 8080, metrics: 9090 }
    env { ...secret/by-hand.keys }
  }
  for (q in ["fast", "slow"]) {
    app worker[q] { connects-to: [redis/cache.endpoint] }
  }
  route shop { hosts: ["www.example.org", "shop.example.org"], to { "/": app/front.endpoints.http, "/api": app/back.endpoints.http } }
  route chart { hosts: ["charts.example.org"], to { "/": { service: "viewer", namespace: "web", port: 80 } } }
}

namespace spare {}
