/// Rules of an adapter that no chart takes: they are to stand in a ConfigMap that its chart reads, or in its values.
use std.metrics.{prometheus-adapter}

cluster unread { domain: "example.org", kubernetes: 1.34.0 }
namespace monitoring {
  prometheus-adapter offered {}
  chart prometheus-adapter {
    from: "https://prometheus-community.github.io/helm-charts"
    version: "5.3.0"
    values { prometheus { port: 9090 } }
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
// error[CL2262] metric_rules_read.cl:6:22-29: the rules of 'offered' stand in ConfigMap 'offered-rules', and the chart of the adapter does not read it
//   label metric_rules_read.cl:7:9-27: and namespace/monitoring.chart/prometheus-adapter
//   in rule 'metric-adapted'
//   help: values { rules { existing: "offered-rules" } }, or rules-in: "values"
