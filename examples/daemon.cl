/// An app that runs once on each node: a DaemonSet.
use std.plain.{daemon}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace network {
  app tunnel {
    image: "docker.io/cloudflare/cloudflared:2026.3.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    workload: daemon {}
    tolerates: [no-schedule("edge")]
    node-labels { edge: "true" }
    ports { ready: 2000 }
    probes { liveness: http { path: "/ready", port: self.ports.ready } }
    resources { requests { cpu: 5m, memory: 32Mi }, limits { memory: 128Mi } }
  }
}
