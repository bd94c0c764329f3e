/// A mail server behind an address of its own, in a namespace that lets through only what is declared.
use std.cilium

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace mail {
  network: cilium.deny-by-default {}

  app server {
    image: "ghcr.io/example/mail:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { smtp: 2525, imaps: 9993, admin: 8080 }
    resources { limits { memory: 256Mi } }
    load-balancer outside {
      ports { smtp { port: 25 }, imap { port: 993, to: "imaps" } }
      annotations { "load-balancer.hetzner.cloud/location": "hel1" }
      keeps-client-address: true
    }
  }
}
