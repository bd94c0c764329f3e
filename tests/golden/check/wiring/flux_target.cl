/// What Flux watches and takes is there.
//--- main.cl
use std.crd.flux
use std.external.{external}
use std.raw.{raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace flux-system {
  external bootstrap { by: "flux bootstrap", objects: ["GitRepository/tree"] }
  emit flux.Kustomization {
    metadata { name: "shop", namespace: "flux-system" }
    spec {
      interval: 1h, prune: true, path: "./shop", sourceRef { kind: "GitRepository", name: "tree" }
      healthChecks: [{ apiVersion: "apps/v1", kind: "Deployment", name: "shpo", namespace: "web" }]
    }
  }
  // What is right.
  emit flux.Kustomization {
    metadata { name: "calm", namespace: "flux-system" }
    spec {
      interval: 1h, prune: true, path: "./shop", sourceRef { kind: "GitRepository", name: "tree" }
      healthChecks: [{ apiVersion: "apps/v1", kind: "Deployment", name: "shop", namespace: "web" }]
    }
  }
  @allow("CL2146", reason: "a test")
  raw-object quiet { object: flux.Kustomization {
    metadata { name: "quiet", namespace: "flux-system" }
    spec {
      interval: 1h, prune: true, path: "./shop", sourceRef { kind: "GitRepository", name: "tree" }
      healthChecks: [{ apiVersion: "apps/v1", kind: "Deployment", name: "shpo", namespace: "web" }]
    }
  } }
}

namespace web {
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
  }
}
//----
// error[CL2146] main.cl:13:22-99: Kustomization 'shop' waits for Deployment 'shpo' of namespace 'web', which does not exist
//   in rule 'flux-target'
//   help: did you mean 'shop'?
