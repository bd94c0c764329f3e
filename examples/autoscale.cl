/// More pods under load: by memory, by processor time, and by metrics that the app tells about itself, of all pods together
/// or of each.
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
  app queue {
    image: "ghcr.io/example/shop-queue:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
    ports { metrics: 9090 }
    resources { requests { cpu: 100m, memory: 128Mi }, limits { memory: 256Mi } }

    metric jobs {
      port: "metrics"
      series: "shop_jobs_waiting"
      query: "sum(<<.Series>>{<<.LabelMatchers>>}) by (<<.GroupBy>>)"
    }
    autoscale {
      replicas: 1..8
      on: [pods { metric: jobs, above: 20 }, cpu { average: 250m }]
      up: { percent: 100%, every: 15s, paces: [pods { most: 4, every: 15s }] }
      down: { select: "Disabled" }
    }
  }
}

namespace monitoring { prometheus-adapter adapter {} }
