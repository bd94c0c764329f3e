/// Rules of an adapter that are to stand in the values of its chart, and do not.
use std.metrics.{prometheus-adapter}

cluster unread { domain: "example.org", kubernetes: 1.34.0 }
namespace monitoring {
  prometheus-adapter offered { rules-in: "values" }
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
// error[CL2262] metric_rules_in_values.cl:6:42-50: the rules of 'offered' are to stand in the values of a chart, and stand in none
//   label metric_rules_in_values.cl:7:9-27: and namespace/monitoring.chart/prometheus-adapter
//   in rule 'metric-adapted'
//   help: values { rules { external: prometheus-adapter/offered.external-rules, custom: prometheus-adapter/offered.custom-rules } }
