/// Pods so large that a node holds one of them each.
//--- main.cl
use "lib.cl".{rack}

cluster demo { kubernetes: 1.34.0, talos: 1.11.1, infrastructure: rack {} }
node-pool control { role: "control-plane", machine: { type: "m", arch: "amd64", cpu: 2, memory: 4Gi }, count: 1 }
node-pool worker { machine: { type: "l", arch: "amd64", cpu: 4, memory: 8Gi }, count: 2 }

namespace web {
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  app front { replicas: 3, resources { requests { cpu: 2 }, limits { memory: 64Mi } } }
  app back { replicas: 1, resources { requests { cpu: 100m }, limits { memory: 64Mi } } }
}
//--- lib.cl
use std.cluster.{infrastructure}
/// Machines that stand somewhere.
kind rack is infrastructure {}
//----
// error[CL2210] main.cl:9:7-12: the pods don't fit the nodes: Deployment 'front' of namespace 'web' are 3 pods so large that the nodes of 'worker' hold 2 of them
//   in rule 'capacity'
//   help: larger machines or more of them, or smaller requests
