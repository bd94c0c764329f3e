/// Variables that Flux puts in are defined.
//--- main.cl
use std.crd.flux
use std.external.{external}
use std.k8s
use std.raw.{raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace flux-system {
  external bootstrap { by: "flux bootstrap", objects: ["GitRepository/tree"] }
  emit flux.Kustomization {
    metadata { name: "shop", namespace: "flux-system" }
    spec {
      interval: 1h, prune: true, path: "./shop", sourceRef { kind: "GitRepository", name: "tree" }
      postBuild { substitute { REGION: "north" } }
    }
  }
}

namespace web {
  emit k8s.ServiceAccount { metadata { name: "shop", namespace: "web", annotations { region: "${REGOIN}" } } }
  // What is right: a default, what is no variable, and one that is defined.
  emit k8s.ServiceAccount { metadata { name: "calm", namespace: "web", annotations { region: "${REGION}-${ZONE:=one}-$${PRICE}" } } }
  @allow("CL2147", reason: "a test")
  raw-object quiet { object: k8s.ServiceAccount { metadata { name: "quiet", namespace: "web", annotations { region: "${REGOIN}" } } } }
}
//----
// error[CL2147] main.cl:20:94-105: nothing defines the variable 'REGOIN', which Flux is to put in here
//   in rule 'substituted-variable'
//   help: did you mean 'REGION'?
