/// What counts in quotas: limits that a namespace gives, pods of each node, numbers of objects; and what pods have to say.
//--- main.cl
use std.k8s
use std.raw.{raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.0, talos: 1.11.1 }
node-pool control { role: "control-plane", count: 1 }
node-pool worker { count: 3 }

namespace web {
  emit quota-of("q", "web", { "limits.memory": 4Gi, "count/deployments.apps": 1, "services.loadbalancers": 0, persistentvolumeclaims: 3, services: 5 })
  emit k8s.LimitRange { metadata { name: "given", namespace: "web" }, spec { limits: [{ type: "Container", default { memory: 1Gi } }] } }
  emit deployment("one", "web", 2, {})
  emit deployment("two", "web", 1, { limits { memory: 64Mi } })
  emit k8s.DaemonSet { metadata { name: "each", namespace: "web" }, spec { selector { matchLabels { app: "each" } }, template: template("each", {}) } }
  emit k8s.Service { metadata { name: "door", namespace: "web" }, spec { type: "LoadBalancer", selector { app: "one" }, ports: [{ port: 80, targetPort: 8080 }] } }
  emit k8s.StatefulSet {
    metadata { name: "store", namespace: "web" }
    spec {
      serviceName: "store", replicas: 2, selector { matchLabels { app: "store" } }, template: template("store", { limits { memory: 64Mi } })
      volumeClaimTemplates: [for (n in ["data", "log"]) { metadata { name: n }, spec { accessModes: ["ReadWriteOnce"], resources { requests { storage: 1Gi } } } }]
    }
  }
  emit k8s.Service { metadata { name: "store", namespace: "web" }, spec { clusterIP: "None", selector { app: "store" }, ports: [{ port: 80, targetPort: 8080 }] } }
}
namespace counted {
  emit quota-of("q", "counted", { "limits.cpu": 10, "requests.memory": 10Gi })
  emit deployment("silent", "counted", 1, { limits { memory: 64Mi } })
  emit deployment("full", "counted", 1, { requests { cpu: 100m }, limits { cpu: 200m, memory: 64Mi } })
}
namespace allowed {
  @allow("CL2221", reason: "a test")
  raw-object quota { object: quota-of("q", "allowed", { "count/deployments.apps": 0 }) }
  emit deployment("one", "allowed", 1, { limits { memory: 64Mi } })
}
fn quota-of(name: String, place: String, hard: Map<String, Quantity>) -> k8s.ResourceQuota =
  { metadata { name: name, namespace: place }, spec { hard: hard } }
fn template(name: String, asked: k8s.ResourceRequirements) -> k8s.PodTemplateSpec = {
  metadata { labels { app: name } }
  spec {
    containers: [{
      name: "main", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
      ports: [{ containerPort: 8080 }], resources: asked
    }]
  }
}
fn deployment(name: String, place: String, replicas: Int, asked: k8s.ResourceRequirements) -> k8s.Deployment =
  { metadata { name: name, namespace: place }, spec { replicas: replicas, selector { matchLabels { app: name } }, template: template(name, asked) } }
//----
// error[CL2221] main.cl:9:48-51: the pods of namespace 'web' need 5312Mi of 'limits.memory', and quota 'q' gives 4Gi: Deployment 'one' of namespace 'web' 2Gi, Deployment 'two' of namespace 'web' 64Mi, DaemonSet 'each' of namespace 'web' 3Gi, StatefulSet 'store' of namespace 'web' 128Mi
//   in rule 'quota-sum'
//   help: raise limits.memory of the quota, or lower what they ask for
// error[CL2221] main.cl:9:79-80: quota 'q' allows 1 of 'count/deployments.apps' in namespace 'web', and 2 are declared there
//   in rule 'quota-sum'
//   help: raise count/deployments.apps of the quota, or leave some of them out
// error[CL2221] main.cl:9:108-109: quota 'q' allows 0 of 'services.loadbalancers' in namespace 'web', and 1 are declared there
//   in rule 'quota-sum'
//   help: raise services.loadbalancers of the quota, or leave some of them out
// error[CL2221] main.cl:9:135-136: quota 'q' allows 3 of 'persistentvolumeclaims' in namespace 'web', and 4 are declared there
//   in rule 'quota-sum'
//   help: raise persistentvolumeclaims of the quota, or leave some of them out
// error[CL2221] main.cl:39:18-42:6: quota 'q' of namespace 'counted' counts 'limits.cpu', and container 'main' of Deployment 'silent' says nothing of it: its pods are refused
//   label main.cl:26:3-71: emitted here
//   in rule 'quota-sum'
//   help: say it, or let a LimitRange of the namespace give it: default
