/// Horizontal autoscalers, from `autoscale` of an app.
use std.app.{Autoscale, Metric, Step}
use std.k8s

/// Changes the number of pods of the controller of `a`.
fn horizontal-autoscaler(a: app, scale: Autoscale, controller: String) -> k8s.HorizontalPodAutoscaler = {
  metadata { name: a.name, namespace: a.namespace.name, labels: a.pods }
  spec {
    scaleTargetRef { apiVersion: "apps/v1", kind: controller, name: a.name }
    minReplicas: scale.replicas.from
    maxReplicas: scale.replicas.to
    metrics: scale.on.map(m => metric-spec(m))
    behavior: if (scale.up == null and scale.down == null) null
      else { scaleUp: scale.up?.scaling-rules("Max"), scaleDown: scale.down?.scaling-rules("Min") }
  }
}

private fn scaling-rules(s: Step, select: "Max" | "Min") -> k8s.HPAScalingRules = {
  stabilizationWindowSeconds: s.window.seconds()
  selectPolicy: if (s.pods == null) null else select
  policies: if (s.pods == null) null else [{ type: "Pods", value: s.pods, periodSeconds: s.every.seconds() }]
}

private fn metric-spec(m: Metric) -> k8s.MetricSpec = match (m) {
  memory => { type: "Resource", resource { name: "memory", target: share(m.utilization) } }
  cpu => { type: "Resource", resource { name: "cpu", target: share(m.utilization) } }
  external => {
    type: "External"
    external {
      metric { name: m.metric.offered, selector { matchLabels: m.metric.selector } }
      target: if (m.of == "all") { type: "Value", value: m.above } else { type: "AverageValue", averageValue: m.above }
    }
  }
}

private fn share(p: Percent) -> k8s.MetricTarget = { type: "Utilization", averageUtilization: p.number() }
