// What runs on each node takes room there, and is to blame where it takes all of it; jobs have to fit as well.
use std.cluster.{infrastructure}
use std.k8s

cluster demo { domain: "example.org", kubernetes: 1.34.1, talos: 1.11.1, infrastructure: hand {} }
kind hand is infrastructure {}
node-pool control { role: "control-plane", count: 1, machine: { type: "m", arch: "amd64", cpu: 2, memory: 4Gi } }
node-pool worker { count: 2, machine: { type: "l", arch: "amd64", cpu: 4, memory: 8Gi } }

namespace web {
  emit daily("huge", 9Gi)
  emit k8s.Job { metadata { name: "import", namespace: "web" }, spec { template { spec { restartPolicy: "Never", containers: [container(20Gi)] } } } }
  emit k8s.Deployment {
    metadata { name: "small", namespace: "web" }
    spec { selector { matchLabels { app: "small" } }, template { metadata { labels { app: "small" } }, spec { containers: [container(64Mi)] } } }
  }
}
fn daily(name: String, memory: Quantity) -> k8s.DaemonSet = {
  metadata { name: name, namespace: "web" }
  spec { selector { matchLabels { app: name } }, template { metadata { labels { app: name } }, spec { containers: [container(memory)] } } }
}
fn container(memory: Quantity) -> k8s.Container = {
  name: "main", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { requests { memory: memory }, limits { memory: memory } }
}
//----
// error[CL2210] capacity_daily.cl:11:22-25: the pods don't fit the nodes: a pod of DaemonSet 'huge' of namespace 'web' requests 9Gi of memory, and a node of pool 'worker' has 7708Mi
//   in rule 'capacity'
//   help: larger machines or more of them, or smaller requests
// error[CL2210] capacity_daily.cl:12:137-141: the pods don't fit the nodes: a pod of Job 'import' of namespace 'web' requests 20Gi of memory, and the largest node that admits it has 7708Mi
//   in rule 'capacity'
//   help: larger machines or more of them, or smaller requests
