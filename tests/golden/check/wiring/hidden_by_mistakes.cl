/// What a mistake keeps from being computed is not said to be missing, also where it stands in no namespace: its users would be
/// told of a mistake that they don't hold. What is wrong beside it is told once it is mended.
//--- main.cl
use std.crd.cert-manager as cm
use std.crd.external-secrets as eso
use std.crd.flux
use std.k8s

cluster demo { domain: "example.org", kubernetes: 1.34.0 }

namespace makes {
  emit cm.ClusterIssuer { metadata { name: "authority" }, spec { selfSigned: "yes" } }
  emit eso.ClusterSecretStore { metadata { name: "vault" }, spec { refreshInterval: "1h", provider { fake { data: [] } } } }
  emit k8s.PriorityClass { metadata { name: "high" }, value: "high" }
}
namespace uses {
  emit cm.Certificate {
    metadata { name: "front" }
    spec { secretName: "front", dnsNames: ["front.example.org"], issuerRef { name: "authority", kind: "ClusterIssuer" } }
  }
  emit eso.ExternalSecret {
    metadata { name: "login" }
    spec {
      secretStoreRef { name: "vault", kind: "ClusterSecretStore" }
      target { name: "login" }
      data: [{ secretKey: "token", remoteRef { key: "x" } }]
    }
  }
  emit k8s.Pod {
    metadata { name: "front" }
    spec {
      priorityClassName: "high"
      containers: [{
        name: "front"
        image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
        resources { limits { memory: 64Mi } }
      }]
    }
  }
}
namespace flux-system {
  emit flux.GitRepository { metadata { name: "home" }, spec { interval: "1m", ref { tag: "v1.0.0" }, url: "https://git.example.org/home.git" } }
  emit flux.Kustomization {
    metadata { name: "second" }
    spec { interval: "10m", prune: true, path: "./second", sourceRef { kind: "GitRepository", name: "home" }, dependsOn: [{ name: "first" }] }
  }
  emit flux.Kustomization {
    metadata { name: "first" }
    spec { interval: "10m", prune: true, path: "./first", sourceRef { kind: "GitRepository", name: "home" }, timeout: "5 min" }
  }
}
//----
// error[CL0220] main.cl:9:78-83: expected cert-manager.SelfSigned, found a text
//   here: spec.selfSigned of cert-manager.ClusterIssuer
//   help: its fields stand in braces: { name: value }
// error[CL0220] main.cl:10:85-89: expected Int, found a text
//   here: spec.refreshInterval of external-secrets.ClusterSecretStore
// error[CL0220] main.cl:11:62-68: expected Int, found a text
//   here: value of k8s.PriorityClass
// error[CL0217] main.cl:46:121-122: '5 min' is no Duration: a blank stands behind the number
//   here: spec.timeout of flux.Kustomization
//   help: leave it out
