/// What proofs find of nodes is allowed on the pool, what they find of the whole cluster on it.
//--- main.cl
use "lib.cl".{rack}

@severity("CL2202", "warning")
@severity("CL2212", "warning")
@severity("CL2213", "info")
cluster demo { kubernetes: 1.34.0, talos: 1.11.1, infrastructure: rack {} }
@allow("CL2202", reason: "a cluster to try things out")
@allow("CL2213", reason: "nobody reads it")
node-pool control { role: "control-plane", machine: { type: "m", arch: "amd64", cpu: 2, memory: 4Gi }, count: 1 }
@allow("CL2212", reason: "what is left over is enough for an hour")
@allow("CL2213", reason: "nobody reads it")
node-pool worker { machine: { type: "l", arch: "amd64", cpu: 4, memory: 8Gi }, count: 2 }

namespace web {
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  @allow("CL2211", reason: "under load some may wait")
  app front { autoscale { replicas: 6..9, on: [cpu { utilization: 80% }] }, resources { requests { cpu: 1 }, limits { memory: 64Mi } } }
}
//--- lib.cl
use std.cluster.{infrastructure}
/// Machines that stand somewhere.
kind rack is infrastructure {}
//----
