/// Horizontal autoscalers, from `autoscale` of an app.
use std.app.{Autoscale, Metric, Pace, Step}
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
  stabilizationWindowSeconds: s.window?.seconds()
  selectPolicy: s.select ?? (if (scaling-policies(s).size() == 0) null else select)
  policies: scaling-policies(s).non-empty()
}

private fn scaling-policies(s: Step) -> [k8s.HPAScalingPolicy] = [
  if (s.pods != null) { type: "Pods", value: s.pods, periodSeconds: s.every.seconds() }
  if (s.percent != null) { type: "Percent", value: s.percent.number(), periodSeconds: s.every.seconds() }
  for (p in s.paces) scaling-policy(p)
]

private fn scaling-policy(p: Pace) -> k8s.HPAScalingPolicy = match (p) {
  pods => { type: "Pods", value: p.most, periodSeconds: p.every.seconds() }
  percent => { type: "Percent", value: p.most.number(), periodSeconds: p.every.seconds() }
}

private fn metric-spec(m: Metric) -> k8s.MetricSpec = match (m) {
  memory => { type: "Resource", resource { name: "memory", target: target(m.utilization, m.average) } }
  cpu => { type: "Resource", resource { name: "cpu", target: target(m.utilization, m.average) } }
  pods => {
    type: "Pods"
    pods {
      metric { name: m.metric.offered, selector { matchLabels: m.metric.selector } }
      target { type: "AverageValue", averageValue: m.above }
    }
  }
  external => {
    type: "External"
    external {
      metric { name: m.metric.offered, selector { matchLabels: m.metric.selector } }
      target: if (m.of == "all") { type: "Value", value: m.above } else { type: "AverageValue", averageValue: m.above }
    }
  }
}

private fn target(share: Percent?, average: Quantity?) -> k8s.MetricTarget =
  if (share == null) { type: "AverageValue", averageValue: average }
  else { type: "Utilization", averageUtilization: share.number() }
