/// What doesn't fit by any placement that was tried, and is too much to try all of, is not decided.
//--- main.cl
use "lib.cl".{rack}

@severity("CL2149", "info")
cluster demo { kubernetes: 1.34.0, talos: 1.11.1, infrastructure: rack {}, network { pods: 10.128.0.0/12 } }
node-pool control { role: "control-plane", machine: { type: "m", arch: "amd64", cpu: 2, memory: 4Gi }, count: 1 }
node-pool worker { machine: { type: "l", arch: "amd64", cpu: 4, memory: 8Gi }, count: 600 }

namespace web {
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  app big { replicas: 300, resources { requests { cpu: 2600m }, limits { memory: 64Mi } } }
  app front { replicas: 900, resources { requests { cpu: 1400m }, limits { memory: 64Mi } } }
  app agent { workload: daemon {}, spread: "none", disruption: null, resources { requests { cpu: 50m }, limits { memory: 64Mi } } }
}
//--- lib.cl
use std.cluster.{infrastructure}
/// Machines that stand somewhere.
kind rack is infrastructure {}
//----
// info[CL2149] main.cl:5:11-18: unknown: whether all pods fit: none of the placements that were tried does, and not all were tried
//   in rule 'unknown'
//   help: leave more room: where pods fit only just, one more makes them not
