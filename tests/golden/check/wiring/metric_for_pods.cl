/// Metrics of pods and objects by hand, where all that the adapter offers is known.
use std.k8s
use std.raw.{raw-object}

cluster demo { kubernetes: 1.34.1 }
namespace web {
  app front {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 100m }, limits { memory: 64Mi } }
  }
  app back {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 100m }, limits { memory: 64Mi } }
  }
  app side {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 100m }, limits { memory: 64Mi } }
  }
  chart prometheus-adapter {
    from: "https://prometheus-community.github.io/helm-charts"
    version: "5.1.0"
    values { rules { default: false, custom: [{ seriesQuery: "jobs", name { as: "jobs_waiting" }, metricsQuery: "sum(jobs)" }] } }
  }
  emit [scaler("front", "jobs_waiting"), scaler("back", "jobs_wating")]
  @allow("CL2262", reason: "a test")
  raw-object allowed { object: scaler("side", "requests") }
}
fn scaler(app: String, name: String) -> k8s.HorizontalPodAutoscaler {
  let made: Any = {
    metadata { name: app, namespace: "web" }
    spec {
      scaleTargetRef { apiVersion: "apps/v1", kind: "Deployment", name: app }, maxReplicas: 3
      metrics: [{ type: "Pods", pods { metric { name: name }, target { type: "AverageValue", averageValue: "1" } } }]
    }
  }
  k8s.HorizontalPodAutoscaler(made)
}
//----
// error[CL2262] metric_for_pods.cl:24:57-70: HorizontalPodAutoscaler 'back' goes by the metric 'jobs_wating', and no rule of the adapter offers it
//   in rule 'metric-adapted'
//   help: did you mean 'jobs_waiting'?
