/// Whether pods fit their nodes: what they request against what is left, bounds and a placement.
//--- main.cl
use "lib.cl".{rack}
use std.k8s
use std.raw.{raw-object}

@severity("CL2212", "warning")
@severity("CL2213", "info")
cluster demo { kubernetes: 1.34.0, talos: 1.11.1, infrastructure: rack {} }
// 8Gi are 7708Mi for pods, as Talos keeps 384Mi and the kubelet 100Mi; of the processors 50m are kept.
node-pool control { role: "control-plane", machine: { type: "m", arch: "amd64", cpu: 2, memory: 4Gi }, count: 3 }
node-pool worker { machine: { type: "l", arch: "amd64", cpu: 4, memory: 8Gi }, count: 2 }
node-pool burst { machine: { type: "m", arch: "amd64", cpu: 2, memory: 4Gi }, count: 0..1, taints: [no-schedule("burst")] }

namespace web {
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  app database { replicas: 2, anti-affinity: "hard", resources { requests { cpu: 2, memory: 4Gi }, limits { memory: 4Gi } } }
  app front { replicas: 3, resources { requests { cpu: 500m }, limits { memory: 512Mi } } }
  app agent { workload: daemon {}, spread: "none", disruption: null, resources { requests { cpu: 100m, memory: 100Mi }, limits { memory: 100Mi } } }
  // The taint keeps it to three processors and a half.
  app batch { replicas: 1, tolerates: node-pool/burst.taints, resources { requests { cpu: 1500m }, limits { memory: 1Gi } } }
}
//--- lib.cl
use std.cluster.{infrastructure}
/// Machines that stand somewhere.
kind rack is infrastructure {}
//----
// info[CL2213] main.cl:9:11-18: all pods fit; of pool 'control' control-1 may hold none; control-2 may hold none; control-3 may hold none
//   in rule 'placement'
//   help: this is one of many placements, and what charts bring is not in it
// warning[CL2212] main.cl:10:11-17: without one node of pool 'worker' the pods don't fit: Deployment 'database' of namespace 'web', Deployment 'front' of namespace 'web' request 5500m of cpu together, and the nodes of 'worker' have 3850m
//   in rule 'capacity-without-one'
//   help: one more node, or smaller requests
// info[CL2213] main.cl:10:11-17: all pods fit; of pool 'worker' worker-1 may hold Deployment 'database' of namespace 'web', 3 of Deployment 'front' of namespace 'web'; worker-2 may hold Deployment 'database' of namespace 'web'
//   in rule 'placement'
//   help: this is one of many placements, and what charts bring is not in it
// info[CL2213] main.cl:11:11-16: all pods fit; of pool 'burst' burst may hold Deployment 'batch' of namespace 'web'
//   in rule 'placement'
//   help: this is one of many placements, and what charts bring is not in it
