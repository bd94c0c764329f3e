/// All pods together request more than there is; a limit without a request is one.
//--- main.cl
use "lib.cl".{rack}

cluster demo { kubernetes: 1.34.0, talos: 1.11.1, infrastructure: rack {} }
node-pool control { role: "control-plane", machine: { type: "m", arch: "amd64", cpu: 2, memory: 4Gi }, count: 1 }
node-pool worker { machine: { type: "l", arch: "amd64", cpu: 4, memory: 8Gi }, count: 2 }

namespace web {
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  app front { replicas: 5, resources { limits { memory: 3Gi } } }
  app small { replicas: 2, resources { requests { cpu: 100m }, limits { memory: 700Mi } } }
}
//--- lib.cl
use std.cluster.{infrastructure}
/// Machines that stand somewhere.
kind rack is infrastructure {}
//----
// error[CL2210] main.cl:5:11-17: the pods don't fit the nodes: Deployment 'front' of namespace 'web', Deployment 'small' of namespace 'web' request 16760Mi of memory together, and the nodes of 'worker' have 15416Mi
//   in rule 'capacity'
//   help: larger machines or more of them, or smaller requests
