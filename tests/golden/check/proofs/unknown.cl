/// What proofs can't know.
//--- main.cl
use "lib.cl".{rack}

@severity("CL2149", "info")
cluster demo { kubernetes: 1.34.0, talos: 1.11.1, infrastructure: rack {} }
node-pool control { role: "control-plane", machine: { type: "m", arch: "amd64", cpu: 2, memory: 4Gi }, count: 1 }
node-pool worker { count: 2 }

namespace web {
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  app front { node-labels { "topology.kubernetes.io/zone": "a" }, resources { limits { memory: 64Mi } } }
}
//--- lib.cl
use std.cluster.{infrastructure}
/// Machines that stand somewhere.
kind rack is infrastructure {}
//----
// info[CL2149] main.cl:6:11-17: unknown: whether pods fit the nodes of pool 'worker': their size is not declared
//   in rule 'unknown'
//   help: machine: { type: ..., arch: ..., cpu: ..., memory: ... }, where somebody builds them
// info[CL2149] main.cl:10:7-12: unknown: where Deployment 'front' of namespace 'web' may stand: it goes by label 'topology.kubernetes.io/zone', which no pool sets
//   in rule 'unknown'
//   help: labels of the pool that has it
