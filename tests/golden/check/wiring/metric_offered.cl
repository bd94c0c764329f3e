/// Autoscalers that go by a metric which the adapter offers under another name, or not at all.
use std.k8s
use std.raw.{raw-object}

cluster demo { kubernetes: 1.34.0 }
namespace web {
  defaults app {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 100m }, limits { memory: 64Mi } }
  }
  app front {}
  chart prometheus-adapter {
    from: "https://prometheus-community.github.io/helm-charts"
    version: "5.1.0"
    values { rules { external: [rule("jobs_waiting"), rule("jobs_running")] } }
  }
  emit [scaler("right", "jobs_running"), scaler("slip", "jobs_wating"), scaler("other", "requests")]
  @allow("CL2261", reason: "a test")
  raw-object allowed { object: scaler("allowed", "requests") }
}
fn rule(name: String) -> Any = { seriesQuery: "jobs", name { matches: "^jobs$", as: name }, metricsQuery: "sum(<<.Series>>)" }
fn scaler(name: String, metric: String) -> k8s.HorizontalPodAutoscaler = {
  metadata { name: name, namespace: "web" }
  spec {
    maxReplicas: 3
    scaleTargetRef { apiVersion: "apps/v1", kind: "Deployment", name: "front" }
    metrics: [{ type: "External", external { metric { name: metric }, target { type: "Value", value: 10 } } }]
  }
}
//----
// error[CL2261] metric_offered.cl:17:57-70: HorizontalPodAutoscaler 'slip' goes by the external metric 'jobs_wating', and no rule of the adapter offers it
//   label metric_offered.cl:15:38-52: and namespace/web.chart/prometheus-adapter
//   in rule 'metric-offered'
//   help: one offers 'jobs_waiting': is one of them misspelled?
// error[CL2261] metric_offered.cl:17:89-99: HorizontalPodAutoscaler 'other' goes by the external metric 'requests', and no rule of the adapter offers it
//   in rule 'metric-offered'
//   help: they offer jobs_waiting, jobs_running
// error[CL2120] metric_offered.cl:26:5-80: Deployment 'front' of namespace 'web' is scaled by HorizontalPodAutoscaler 'right' and by HorizontalPodAutoscaler 'slip' and by HorizontalPodAutoscaler 'other' and by HorizontalPodAutoscaler 'allowed'
//   label metric_offered.cl:17:3-101: emitted here
//   in rule 'scale-target'
//   help: of what two scale, neither changes anything: one autoscaler with the metrics of both
