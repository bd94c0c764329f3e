/// Whether nodes can be drained: budgets, pods that find no other node, quorum of the control plane.
use std.crd.cnpg
use std.k8s
use std.raw.{raw-object}

@severity("CL2201", "warning")
@severity("CL2202", "warning")
cluster demo { kubernetes: 1.34.0, talos: 1.11.1 }
node-pool control { role: "control-plane", count: 1 }
node-pool worker { count: 3 }
@allow("CL2201", reason: "a test")
node-pool tape { count: 1, labels { tape: "true" }, taints: [no-schedule("tape")] }
node-pool film { count: 1, labels { film: "true" }, taints: [no-schedule("film")] }

namespace web {
  defaults app {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 64Mi } }
  }
  app clean { replicas: 3 }
  // Nine tenths of three are three.
  app share { replicas: 3, disruption: disruption-budget { min-available: 90% } }
  // Four want a node each, and there are three.
  app apart { replicas: 4, anti-affinity: "hard" }
  app enough { replicas: 3, anti-affinity: "hard" }
  // Where it may stand there is one node.
  app filming { replicas: 2, node-labels: node-pool/film.labels, tolerates: node-pool/film.taints }
  app taping { replicas: 2, node-labels: node-pool/tape.labels, tolerates: node-pool/tape.taints }
  // What an autoscaler runs at least is what counts.
  app scaled { autoscale { replicas: 2..9, on: [cpu { utilization: 80% }] }, resources { requests { cpu: 100m } } }
  // Two controllers under one budget: one of the five may go.
  emit [deployment("blue", 3, "clean"), deployment("green", 2, "clean"), budget("both-clean", { group: "clean" }, "80%")]
  emit [deployment("red", 3, "both"), deployment("brown", 2, "both"), budget("both", { group: "both" }, "81%")]
  emit [deployment("white", 3, "allowed"), deployment("black", 2, "allowed")]
  @allow("CL2200", reason: "a test")
  raw-object allowed { object: budget("allowed", { group: "allowed" }, "81%") }
  emit cnpg.Cluster { metadata { name: "alone", namespace: "web" }, spec { instances: 1, storage { size: "1Gi" } } }
  emit cnpg.Cluster { metadata { name: "told", namespace: "web" }, spec { instances: 1, enablePDB: false, storage { size: "1Gi" } } }
  emit cnpg.Cluster { metadata { name: "pair", namespace: "web" }, spec { instances: 2, storage { size: "1Gi" } } }
}
fn budget(name: String, labels: Map<String, String>, kept: String) -> k8s.PodDisruptionBudget =
  { metadata { name: name, namespace: "web" }, spec { minAvailable: kept, selector { matchLabels: labels } } }
fn deployment(name: String, count: Int, group: String) -> k8s.Deployment = {
  metadata { name: name, namespace: "web" }
  spec {
    replicas: count
    selector { matchLabels { app: name } }
    template {
      metadata { labels { app: name, group: group } }
      spec { containers: [{ name: name, image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } }] }
    }
  }
}
//----
// warning[CL2202] drain.cl:9:11-18: no control plane can be drained: 1 are declared, 1 of them must agree, and none is left over
//   in rule 'drain-quorum'
//   help: three control planes, which bear that one is away
// warning[CL2201] drain.cl:10:11-17: while a node of pool 'worker' is drained, these find no other: Deployment 'apart' of namespace 'web', Deployment 'enough' of namespace 'web'
//   in rule 'drain-refuge'
//   help: one more node that admits them, or a toleration and labels for another pool
// warning[CL2201] drain.cl:13:11-15: while a node of pool 'film' is drained, these find no other: Deployment 'filming' of namespace 'web'
//   in rule 'drain-refuge'
//   help: one more node that admits them, or a toleration and labels for another pool
// error[CL2200] drain.cl:22:40-57: the nodes of pool 'worker' can't be drained: budget 'share' keeps 3 of the 3 pods of Deployment 'share' of namespace 'web'
//   in rule 'drain-budget'
//   help: keep fewer, or run more: so that at least one may go
// error[CL2200] drain.cl:24:7-12: the nodes of pool 'worker' can't be drained: budget 'apart' keeps 3 of the 4 pods of Deployment 'apart' of namespace 'web'; each takes a node of its own, and 3 admit them
//   in rule 'drain-budget'
//   help: keep fewer, or run more: so that at least one may go
// error[CL2200] drain.cl:33:3-112: the nodes of pool 'worker' can't be drained: budget 'both' keeps 5 of the 5 pods of Deployment 'red' of namespace 'web' and Deployment 'brown' of namespace 'web'
//   in rule 'drain-budget'
//   help: keep fewer, or run more: so that at least one may go
// warning[CL2201] drain.cl:37:3-117: database 'alone' has one instance, and its operator keeps a budget that never lets the primary go
//   in rule 'drain-refuge'
//   help: two instances, or enablePDB: false where it may be away while its node is
