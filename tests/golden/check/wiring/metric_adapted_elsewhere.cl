/// An adapter that is written by hand: which metrics it offers nobody can tell.
use std.k8s
use std.raw.{cluster-object}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
cluster-object external-metrics {
  object: k8s.APIService {
    metadata { name: "v1beta1.external.metrics.k8s.io" }
    spec { group: "external.metrics.k8s.io", version: "v1beta1", groupPriorityMinimum: 100, versionPriority: 100, insecureSkipTLSVerify: true, service { name: "adapter", namespace: "shop" } }
  }
}
namespace shop {
  app all {
    image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    ports { http: 80 }
    metric jobs { port: "http", series: "jobs", query: "sum(<<.Series>>{<<.LabelMatchers>>})" }
    autoscale { replicas: 1..3, on: [external { metric: jobs, above: 20 }] }
  }
}
//----
