// One port of a host is one pod's, whoever makes it.
use std.cluster.{infrastructure}
use std.k8s

cluster demo { domain: "example.org", kubernetes: 1.34.1, talos: 1.11.1, infrastructure: hand {} }
kind hand is infrastructure {}
node-pool control { role: "control-plane", count: 1, machine: { type: "m", arch: "amd64", cpu: 2, memory: 4Gi } }
node-pool worker { count: 2, machine: { type: "l", arch: "amd64", cpu: 4, memory: 8Gi } }

namespace web {
  pod-security: "privileged"
  // Three pods and two nodes; on another port there is room.
  emit [deployment("one", 1, 443), deployment("two", 2, 443), deployment("three", 2, 444)]
}
fn deployment(name: String, replicas: Int, port: Int) -> k8s.Deployment = {
  metadata { name: name, namespace: "web" }
  spec {
    replicas: replicas, selector { matchLabels { app: name } }
    template {
      metadata { labels { app: name } }
      spec {
        containers: [{
          name: "main", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
          ports: [{ containerPort: 8443, hostPort: port }], resources { requests { memory: 64Mi }, limits { memory: 64Mi } }
        }]
      }
    }
  }
}
//----
// error[CL2210] capacity_ports.cl:8:11-17: the pods don't fit the nodes: Deployment 'one' of namespace 'web', Deployment 'two' of namespace 'web' are 3 pods that must not stand together, and there are 2 places for such in 'worker'
//   in rule 'capacity'
//   help: larger machines or more of them, or smaller requests
