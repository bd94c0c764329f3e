/// One pod is larger than every node that admits it, for its init container.
//--- main.cl
use "lib.cl".{rack}

cluster demo { kubernetes: 1.34.0, talos: 1.11.1, infrastructure: rack {} }
node-pool control { role: "control-plane", machine: { type: "m", arch: "amd64", cpu: 2, memory: 4Gi }, count: 1 }
node-pool worker { machine: { type: "l", arch: "amd64", cpu: 4, memory: 8Gi }, count: 2 }

namespace web {
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  app front {
    resources { requests { memory: 1Gi }, limits { memory: 1Gi } }
    init { prepare: { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 7800Mi } } } }
  }
}
//--- lib.cl
use std.cluster.{infrastructure}
/// Machines that stand somewhere.
kind rack is infrastructure {}
//----
// error[CL2210] main.cl:11:159-165: the pods don't fit the nodes: a pod of Deployment 'front' of namespace 'web' requests 7800Mi of memory, and the largest node that admits it has 7708Mi
//   in rule 'capacity'
//   help: larger machines or more of them, or smaller requests
