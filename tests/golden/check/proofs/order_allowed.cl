/// The order of what Flux brings, allowed where it would be shown.
//--- main.cl
use std.crd.flux
use std.external.{external}
use std.raw.{raw-object}

@severity("CL2242", "info")
cluster demo { kubernetes: 1.34.0 }
namespace flux-system {
  external elsewhere { by: "hand", objects: ["GitRepository/x"] }
  @allow("CL2242", reason: "everybody knows it")
  raw-object first { object: flux.Kustomization {
    metadata { name: "crds", namespace: "flux-system" }
    spec { interval: 1h, prune: true, sourceRef { kind: "GitRepository", name: "x" } }
  } }
}
//----
