/// An app whose pods have names and storage of their own: a StatefulSet instead of a Deployment.
use std.plain.{stateful}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace mail {
  app queue {
    image: "ghcr.io/example/queue:v2.1.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    workload: stateful { order: "Parallel", first: 1, peers: "queue-nodes" }
    replicas: 3
    ports { client: 4222, peers: 6222 }
    resources { limits { memory: 256Mi } }
    user: 1000
    claim data { mount: "/data", size: 10Gi, per-replica: true }
  }
}
