// More memory than any machine has is one error: it is not asked as well whether it fits the nodes.
//--- main.cl
use "lib.cl".{rack}
cluster c { kubernetes: 1.34.1, talos: 1.11.0, infrastructure: rack {} }
node-pool control { role: "control-plane", machine: { type: "large", arch: "amd64", cpu: 64, memory: 100Ti }, count: 1, schedulable: true }
namespace web {
  defaults app { image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  app broken { resources { limits { memory: 9Pi } } }
  app clean { resources { limits { memory: 10Ti } } }
  @allow("CL2007", reason: "a test")
  app allowed { resources { limits { memory: 1Pi } } }
}
//--- lib.cl
use std.cluster.{infrastructure}
/// Machines that stand somewhere.
kind rack is infrastructure {}
//----
// error[CL2007] main.cl:6:45-48: 9Pi of memory are more than any machine has
//   in rule 'many-processors'
//   help: write what is needed: memory: 256Mi
