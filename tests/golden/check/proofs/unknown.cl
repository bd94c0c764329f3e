/// What proofs can't know.
//--- main.cl
use "lib.cl".{rack}
use std.k8s

@severity("CL2149", "info")
cluster demo { kubernetes: 1.34.0, talos: 1.11.1, infrastructure: rack {} }
node-pool control { role: "control-plane", machine: { type: "m", arch: "amd64", cpu: 2, memory: 4Gi }, count: 1 }
node-pool worker { count: 2 }

namespace web {
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  app front { node-labels { "topology.kubernetes.io/zone": "a" }, resources { limits { memory: 64Mi } } }
  emit k8s.Pod {
    metadata { name: "asking" }
    spec {
      nodeName: "worker-7"
      containers: [{ name: "main", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { requests { ephemeral-storage: 900Gi }, limits { memory: 64Mi, "nvidia.com/gpu": 1 } } }]
    }
  }
}
//--- lib.cl
use std.cluster.{infrastructure}
/// Machines that stand somewhere.
kind rack is infrastructure {}
//----
// info[CL2149] main.cl:7:11-17: unknown: whether pods fit the nodes of pool 'worker': their size is not declared
//   in rule 'unknown'
//   help: machine: { type: ..., arch: ..., cpu: ..., memory: ... }, where somebody builds them
// info[CL2149] main.cl:11:7-12: unknown: where Deployment 'front' of namespace 'web' may stand: it goes by label 'topology.kubernetes.io/zone', which no pool sets
//   in rule 'unknown'
//   help: labels of the pool that has it
// info[CL2149] main.cl:15:17-27: unknown: whether Pod 'asking' of namespace 'web' finds a place: it asks for node 'worker-7', and no scheduler is asked
//   in rule 'unknown'
//   help: nodeSelector or nodeAffinity, by labels of a pool
// info[CL2149] main.cl:16:185-190: unknown: whether Pod 'asking' of namespace 'web' finds a place: it asks for ephemeral-storage, and nothing says how much of it nodes have
//   in rule 'unknown'
//   help: nodeSelector for pools that have it, so that other rules see where it may stand
// info[CL2149] main.cl:16:235-236: unknown: whether Pod 'asking' of namespace 'web' finds a place: it asks for nvidia.com/gpu, and nothing says how much of it nodes have
//   in rule 'unknown'
//   help: nodeSelector for pools that have it, so that other rules see where it may stand
