// What runs on each node keeps its port of the host, and those away that do not stand beside it.
use std.cluster.{infrastructure}
use std.k8s

cluster demo { domain: "example.org", kubernetes: 1.34.1, talos: 1.11.1, infrastructure: hand {} }
kind hand is infrastructure {}
node-pool control { role: "control-plane", count: 1, machine: { type: "m", arch: "amd64", cpu: 2, memory: 4Gi } }
node-pool worker { count: 2, machine: { type: "l", arch: "amd64", cpu: 4, memory: 8Gi } }

namespace web {
  pod-security: "privileged"
  emit k8s.DaemonSet {
    metadata { name: "door", namespace: "web" }
    spec { selector { matchLabels { app: "door" } }, template { metadata { labels { app: "door" } }, spec { containers: [container(80)] } } }
  }
  emit k8s.Deployment {
    metadata { name: "same-port", namespace: "web" }
    spec { selector { matchLabels { app: "same-port" } }, template { metadata { labels { app: "same-port" } }, spec { containers: [container(80)] } } }
  }
}
fn container(port: Int) -> k8s.Container = {
  name: "main", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  ports: [{ containerPort: port, hostPort: port }], resources { requests { memory: 64Mi }, limits { memory: 64Mi } }
}
//----
// error[CL2210] capacity_beside.cl:16:23-19:4: the pods don't fit the nodes: on each node that admits Deployment 'same-port' of namespace 'web' runs DaemonSet 'door' of namespace 'web', and they don't stand together: one port of the host, or an anti-affinity that is required
//   in rule 'capacity'
//   help: larger machines or more of them, or smaller requests
