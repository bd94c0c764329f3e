// A Kustomization of Flux is no kustomization.yaml; nor are two kinds of one name one file.
//--- main.cl
use std.crd.cnpg
use std.crd.flux as api
use std.flux
use std.raw.{raw-object}
cluster demo { kubernetes: 1.34.1, delivery: flux.kustomizations {} }
namespace web {
  raw-object one {
    object: api.Kustomization {
      metadata { name: "elsewhere" }
      spec { interval: 1h, path: "./x", prune: true, sourceRef { kind: "GitRepository", name: "flux-system", namespace: "flux-system" } }
    }
  }
  emit api.Kustomization {
    metadata { name: "shared-one" }
    spec { interval: 1h, path: "./x", prune: true, sourceRef { kind: "GitRepository", name: "flux-system", namespace: "flux-system" } }
  }
}
//----
