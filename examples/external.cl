/// Things that others make, declared so that what refers to them is checked.
use std.external.{external}

cluster example { kubernetes: 1.34.1 }

namespace monitoring {
  external metrics {
    by: "the chart kube-prometheus-stack, installed by hand"
    services { prometheus { web: 9090 } }
    secrets { prometheus-login: ["password"] }
  }

  app dashboard {
    image: "ghcr.io/example/dashboard:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    env { PROMETHEUS: external/metrics.endpoints.prometheus.web.address() }
  }
}
