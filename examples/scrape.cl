/// Numbers that an app tells about itself, read for dashboards and alerts. Of the two Services of a StatefulSet one is read.
use std.plain.{stateful}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace mail {
  app queue {
    image: "ghcr.io/example/queue:v2.1.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    workload: stateful {}
    replicas: 3
    ports { client: 4222, metrics: 7777 }
    resources { limits { memory: 256Mi } }
    scrape all { port: "metrics" }
  }
}
