// More memory than any machine has is one error: it is not asked as well whether it fits the nodes.
//--- main.cl
use std.nodes.{Machine}
cluster c { kubernetes: 1.34.1, talos: 1.11.0 }
node-pool control { role: "control-plane", machine: large, count: 1, schedulable: true }
let large: Machine = { type: "large", arch: "amd64", cpu: 64, memory: 100Ti }
namespace web {
  defaults app { image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  app broken { resources { limits { memory: 9Pi } } }
  app clean { resources { limits { memory: 10Ti } } }
  @allow("CL2007", reason: "a test")
  app allowed { resources { limits { memory: 1Pi } } }
}
//----
