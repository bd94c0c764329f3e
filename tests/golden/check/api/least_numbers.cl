/// Numbers of pods, times and users that are less than none.
use std.k8s

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace broken {
  emit k8s.Deployment { metadata { name: "less" }, spec { replicas: -1, selector { matchLabels { app: "less" } }, template { metadata { labels { app: "less" } }, spec { containers: [plain()] } } } }
  emit k8s.HorizontalPodAutoscaler {
    metadata { name: "none" }
    spec { scaleTargetRef { apiVersion: "apps/v1", kind: "Deployment", name: "less" }, minReplicas: 0, maxReplicas: 0 }
  }
}
fn plain() -> k8s.Container = {
  name: "main"
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
  securityContext { runAsUser: -1 }
}
//----
// error[CL0611] least_numbers.cl:6:69-71: -1 is out of range: at least 0 is allowed
//   here: spec.replicas of Deployment 'less'
// error[CL0611] least_numbers.cl:9:117-118: 0 is out of range: at least 1 is allowed
//   here: spec.maxReplicas of HorizontalPodAutoscaler 'none'
// error[CL0611] least_numbers.cl:16:32-34: -1 is out of range: 0 to 2147483647 is allowed
//   here: spec.template.spec.containers[0].securityContext.runAsUser of Deployment 'less'
