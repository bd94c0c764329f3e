/// Apps that scale on metrics which no adapter offers.
use std.k8s

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { requests { cpu: 100m }, limits { memory: 256Mi } }
  ports { http: 80 }
}
namespace shop {
  app all {
    metric jobs { port: "http", series: "jobs", query: "sum(<<.Series>>{<<.LabelMatchers>>})" }
    autoscale { replicas: 1..3, on: [cpu { utilization: 80% }, external { metric: jobs, above: 20 }] }
  }
  app each {
    metric requests { port: "http", series: "requests", query: "sum(<<.Series>>{<<.LabelMatchers>>}) by (<<.GroupBy>>)" }
    autoscale { replicas: 1..3, on: [pods { metric: requests, above: 20 }] }
  }
  @allow("CL2262", reason: "the adapter is set up by hand")
  app allowed { autoscale { replicas: 1..3, on: [external { metric: app/all.metric/jobs, above: 20 }] } }
}
//----
// error[CL2262] metric_adapted.cl:13:73-100: app 'all' scales on metric 'jobs', and no adapter offers it to autoscalers
//   in rule 'metric-adapted'
//   help: prometheus-adapter NAME {}, of std.metrics, in the namespace of the chart of the adapter, which reads its rules
// error[CL2262] metric_adapted.cl:17:43-74: app 'each' scales on metric 'requests', and no adapter offers it to autoscalers
//   in rule 'metric-adapted'
//   help: prometheus-adapter NAME {}, of std.metrics, in the namespace of the chart of the adapter, which reads its rules
