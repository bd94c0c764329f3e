/// What autoscalers run at least fits, and what they may run does not.
//--- main.cl
use "lib.cl".{rack}

cluster demo { kubernetes: 1.34.0, talos: 1.11.1, infrastructure: rack {} }
node-pool control { role: "control-plane", machine: { type: "m", arch: "amd64", cpu: 2, memory: 4Gi }, count: 1 }
node-pool worker { machine: { type: "l", arch: "amd64", cpu: 4, memory: 8Gi }, count: 1..2 }

namespace web {
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  app front { autoscale { replicas: 1..9, on: [cpu { utilization: 80% }] }, resources { requests { cpu: 1 }, limits { memory: 64Mi } } }
}
//--- lib.cl
use std.cluster.{infrastructure}
/// Machines that stand somewhere.
kind rack is infrastructure {}
//----
// warning[CL2211] main.cl:9:7-12: the pods don't fit the nodes when autoscalers run as many as they may: Deployment 'front' of namespace 'web' request 9 of cpu together, and the nodes of 'worker' have 7900m
//   in rule 'capacity-scaled'
//   help: more nodes, or a lower maximum of the autoscalers
