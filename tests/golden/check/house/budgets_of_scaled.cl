// What an autoscaler keeps counts, whatever the workload says; where no pod is, no pod stops a drain.
use std.k8s
cluster demo { kubernetes: 1.34.1 }
private fn front(label: String, replicas: Int?) -> k8s.Deployment = {
  metadata { name: label, namespace: "web" }
  spec {
    replicas: replicas
    selector { matchLabels { app: label } }
    template {
      metadata { labels { app: label } }
      spec {
        topologySpreadConstraints: [{ maxSkew: 1, topologyKey: "kubernetes.io/hostname", whenUnsatisfiable: "ScheduleAnyway" }]
        containers: [{
          name: "main"
          image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
          ports: [{ containerPort: 80 }]
          readinessProbe { tcpSocket { port: 80 } }
          resources { limits { memory: 64Mi } }
        }]
      }
    }
  }
}
private fn kept(label: String, least: Int) -> k8s.PodDisruptionBudget = {
  metadata { name: label, namespace: "web" }
  spec { minAvailable: least, selector { matchLabels { app: label } } }
}
private fn scaled(label: String, least: Int?) -> k8s.HorizontalPodAutoscaler = {
  metadata { name: label, namespace: "web" }
  spec {
    scaleTargetRef { apiVersion: "apps/v1", kind: "Deployment", name: label }
    minReplicas: least
    maxReplicas: 4
    metrics: [{ type: "Resource", resource { name: "memory", target { type: "Utilization", averageUtilization: 80 } } }]
  }
}
namespace web {
  emit front("nothing", 0)
  emit kept("nothing", 1)
  emit front("scaled", null)
  emit kept("scaled", 1)
  emit scaled("scaled", 2)
  emit front("lowered", 3)
  emit kept("lowered", 2)
  emit scaled("lowered", 2)
  emit front("one", null)
  emit kept("one", 1)
  emit scaled("one", null)
}
//----
// error[CL2030] budgets_of_scaled.cl:44:3-26: budget 'lowered' keeps at least 2 of 'lowered', and there may be just 2, so no node that runs one can be drained
//   in rule 'blocking-budget'
//   help: lower minAvailable, or run more pods
// error[CL2030] budgets_of_scaled.cl:47:3-22: budget 'one' keeps at least 1 of 'one', and there may be just 1, so no node that runs one can be drained
//   in rule 'blocking-budget'
//   help: lower minAvailable, or run more pods
