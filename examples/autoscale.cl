/// More pods under load: by memory, by processor time, and by a metric that the app tells about itself.
use std.metrics.{prometheus-adapter}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { http: 8080, metrics: 9090 }
    resources { requests { cpu: 100m, memory: 128Mi }, limits { memory: 256Mi } }

    metric waiting {
      port: "metrics"
      series: "shop_requests_waiting"
      query: "sum(<<.Series>>{<<.LabelMatchers>>}) by (namespace, job)"
    }
    autoscale {
      replicas: 2..6
      on: [cpu { utilization: 70% }, memory { utilization: 80% }, external { metric: waiting, above: 3, of: "each pod" }]
      up: { window: 30s, pods: 2, every: 30s }
      down: { window: 3m, pods: 1 }
    }
  }
}

namespace monitoring { prometheus-adapter adapter {} }
