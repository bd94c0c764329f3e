/// Rules of an adapter in a ConfigMap that its chart reads.
use std.metrics.{prometheus-adapter}

cluster unread { domain: "example.org", kubernetes: 1.34.0 }
namespace monitoring {
  prometheus-adapter offered {}
  chart prometheus-adapter {
    from: "https://prometheus-community.github.io/helm-charts"
    version: "5.3.0"
    values { rules { existing: "offered-rules" } }
  }
}
namespace shop {
  app web {
    image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    ports { http: 80 }
    metric jobs { port: "http", series: "jobs", query: "sum(<<.Series>>{<<.LabelMatchers>>})" }
    autoscale { replicas: 1..3, on: [external { metric: jobs, above: 20 }] }
  }
}
//----
