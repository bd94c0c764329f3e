// What runs on each node fits one by one, and not together.
use std.cluster.{infrastructure}
use std.k8s

cluster demo { domain: "example.org", kubernetes: 1.34.1, talos: 1.11.1, infrastructure: hand {} }
kind hand is infrastructure {}
node-pool control { role: "control-plane", count: 1, machine: { type: "m", arch: "amd64", cpu: 2, memory: 4Gi } }
node-pool worker { count: 2, machine: { type: "l", arch: "amd64", cpu: 4, memory: 8Gi } }

namespace web {
  emit [daily("one", 4Gi), daily("two", 5Gi), daily("three", 64Mi)]
}
fn daily(name: String, memory: Quantity) -> k8s.DaemonSet = {
  metadata { name: name, namespace: "web" }
  spec {
    selector { matchLabels { app: name } }
    template {
      metadata { labels { app: name } }
      spec {
        containers: [{
          name: "main", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
          resources { requests { memory: memory }, limits { memory: memory } }
        }]
      }
    }
  }
}
//----
// error[CL2210] capacity_daily_sum.cl:8:11-17: the pods don't fit the nodes: what runs on each node of pool 'worker' requests 9280Mi of memory together, and a node has 7708Mi: DaemonSet 'one' of namespace 'web', DaemonSet 'two' of namespace 'web', DaemonSet 'three' of namespace 'web'
//   in rule 'capacity'
//   help: larger machines or more of them, or smaller requests
