/// What pods should ask for, by what they use. Unless it says otherwise an autoscaler only recommends.
use std.external.{external}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
  }
  vertical-autoscaler web { of: app/web, most { memory: 512Mi } }
  // A workload that a chart makes goes by its name.
  external others { by: "a chart that is installed by hand", workloads: ["StatefulSet/queue-server"] }
  vertical-autoscaler queue { of: "queue-server", controller: "StatefulSet", mode: "Initial", least { cpu: 50m } }
}
