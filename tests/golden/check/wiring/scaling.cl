/// What scales and guards workloads finds them; what fills Secrets, signs certificates and is waited for is there.
//--- main.cl
use std.crd.cert-manager
use std.crd.external-secrets as eso
use std.crd.flux
use std.crd.vertical-pod-autoscaler as vpa
use std.external.{external}
use std.k8s
use std.raw.{raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
self-signed-issuer own {}

namespace web {
  external elsewhere {
    by: "a chart", workloads: ["Deployment/old"], stores: ["local"], issuers: ["local"]
    pods { old { app: "old" } }
  }
  app front {
    image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 100m }, limits { memory: 256Mi } }
    replicas: 2
  }
  // What leads somewhere.
  emit [autoscaler("clean", "front", "cpu"), autoscaler("old", "old", "cpu")]
  emit [budget("clean", { "app.kubernetes.io/name": "front" }), budget("old", { app: "old" })]
  emit [external-secret("clean", "SecretStore", "local", "clean"), certificate-by("clean", "ClusterIssuer", "own"), certificate-by("local", "Issuer", "local")]
  // What does not.
  raw-object by-data { object: {
    apiVersion: "autoscaling/v2"
    kind: "HorizontalPodAutoscaler"
    metadata { name: "broken", namespace: "web" }
    spec { maxReplicas: 3, scaleTargetRef { apiVersion: "apps/v1", kind: "Deployment", name: "fornt" } }
  } }
  emit autoscaler("by-request", "front", "ephemeral-storage")
  emit vpa.VerticalPodAutoscaler {
    metadata { name: "broken", namespace: "web" }
    spec { targetRef { apiVersion: "apps/v1", kind: "StatefulSet", name: "front" } }
  }
  emit budget("broken", { "app.kubernetes.io/name": "fornt" })
  emit [external-secret("broken", "ClusterSecretStore", "local", "broken"), external-secret("second", "SecretStore", "local", "clean")]
  emit certificate-by("broken", "ClusterIssuer", "onw")
  @allow("CL2120", reason: "a test")
  raw-object allowed-scaler { object: k8s.HorizontalPodAutoscaler { metadata { name: "allowed", namespace: "web" }, spec { maxReplicas: 3, scaleTargetRef { apiVersion: "apps/v1", kind: "Deployment", name: "none" } } } }
  @allow("CL2121", reason: "a test")
  raw-object allowed-request { object: k8s.HorizontalPodAutoscaler {
    metadata { name: "allowed-request", namespace: "web" }
    spec {
      maxReplicas: 3
      scaleTargetRef { apiVersion: "apps/v1", kind: "Deployment", name: "front" }
      metrics: [{ type: "Resource", resource { name: "ephemeral-storage", target { type: "Utilization", averageUtilization: 80 } } }]
    }
  } }
  @allow("CL2122", reason: "a test")
  raw-object allowed-budget { object: k8s.PodDisruptionBudget { metadata { name: "allowed", namespace: "web" }, spec { maxUnavailable: 1, selector { matchLabels { app: "none" } } } } }
  @allow("CL2130", reason: "a test")
  raw-object allowed-secret { object: eso.ExternalSecret {
    metadata { name: "allowed", namespace: "web" }
    spec { secretStoreRef { kind: "SecretStore", name: "none" }, target { name: "allowed" }, data: [{ secretKey: "a", remoteRef { key: "x" } }] }
  } }
  @allow("CL2132", reason: "a test")
  raw-object allowed-writer { object: eso.ExternalSecret {
    metadata { name: "allowed-writer", namespace: "web" }
    spec { secretStoreRef { kind: "SecretStore", name: "local" }, target { name: "allowed" }, data: [{ secretKey: "a", remoteRef { key: "x" } }] }
  } }
  @allow("CL2131", reason: "a test")
  raw-object allowed-certificate { object: cert-manager.Certificate {
    metadata { name: "allowed", namespace: "web" }
    spec { secretName: "allowed-tls", dnsNames: ["example.org"], issuerRef { kind: "Issuer", name: "none" } }
  } }
}

// What a Kustomization brings is not known here, so these stand apart.
namespace order {
  external elsewhere { by: "hand", kustomizations: ["base"], objects: ["GitRepository/x"] }
  emit flux.Kustomization {
    metadata { name: "clean", namespace: "order" }
    spec { interval: 1h, prune: true, sourceRef { kind: "GitRepository", name: "x" }, dependsOn: [{ name: "base" }] }
  }
  emit flux.Kustomization {
    metadata { name: "broken", namespace: "order" }
    spec { interval: 1h, prune: true, sourceRef { kind: "GitRepository", name: "x" }, dependsOn: [{ name: "bsae" }] }
  }
  @allow("CL2140", reason: "a test")
  raw-object allowed-order {
    object: flux.Kustomization {
      metadata { name: "allowed", namespace: "order" }
      spec { interval: 1h, prune: true, sourceRef { kind: "GitRepository", name: "x" }, dependsOn: [{ name: "none" }] }
    }
  }
}

fn autoscaler(name: String, of: String, resource: String) -> k8s.HorizontalPodAutoscaler = {
  metadata { name: name, namespace: "web" }
  spec {
    maxReplicas: 3
    scaleTargetRef { apiVersion: "apps/v1", kind: "Deployment", name: of }
    metrics: [{ type: "Resource", resource { name: resource, target { type: "Utilization", averageUtilization: 80 } } }]
  }
}
fn budget(name: String, labels: Map<String, String>) -> k8s.PodDisruptionBudget =
  { metadata { name: name, namespace: "web" }, spec { maxUnavailable: 1, selector { matchLabels: labels } } }
fn external-secret(name: String, kind: "SecretStore" | "ClusterSecretStore", store: String, target: String) -> eso.ExternalSecret = {
  metadata { name: name, namespace: "web" }
  spec { secretStoreRef { kind: kind, name: store }, target { name: target }, data: [{ secretKey: "a", remoteRef { key: "x" } }] }
}
fn certificate-by(name: String, kind: String, issuer: String) -> cert-manager.Certificate = {
  metadata { name: name, namespace: "web" }
  spec { secretName: "\(name)-tls", dnsNames: ["example.org"], issuerRef { kind: kind, name: issuer } }
}
//----
// error[CL2200] main.cl:17:7-12: budgets 'clean' and 'front' are both about Deployment 'front' of namespace 'web', and a pod with two budgets is never let go
//   label main.cl:24:3-95: and namespace/web
//   in rule 'drain-budget'
//   help: one budget for each pod: narrow their selectors, or leave one out
// error[CL2120] main.cl:31:28-103: namespace 'web' has no Deployment 'fornt', which HorizontalPodAutoscaler 'broken' scales
//   in rule 'scale-target'
//   help: did you mean 'Deployment/front'?
// error[CL2120] main.cl:36:12-83: namespace 'web' has no StatefulSet 'front', which VerticalPodAutoscaler 'broken' scales
//   in rule 'scale-target'
//   help: declare it, or external { by: ..., workloads: ["StatefulSet/front"] } where something else makes it
// error[CL2132] main.cl:39:3-136: Secret 'web/clean' is written by ExternalSecret 'clean' and by ExternalSecret 'second'
//   label main.cl:25:3-160: and namespace/web
//   in rule 'one-writer'
//   help: give one of them another name
// error[CL2140] main.cl:80:99-115: Kustomization 'broken' waits for 'bsae' of namespace 'order', which does not exist
//   in rule 'flux-waits'
//   help: did you mean 'base'?
// error[CL2120] main.cl:95:5-75: Deployment 'front' of namespace 'web' is scaled by HorizontalPodAutoscaler 'clean' and by HorizontalPodAutoscaler 'by-request' and by HorizontalPodAutoscaler 'allowed-request'
//   label main.cl:48:7-82: and namespace/web.raw-object/allowed-request
//   label main.cl:23:3-78: emitted here
//   in rule 'scale-target'
//   help: of what two scale, neither changes anything: one autoscaler with the metrics of both
// error[CL2121] main.cl:96:15-120: HorizontalPodAutoscaler 'by-request' goes by a share of the ephemeral-storage that is requested, and container 'front' requests none
//   label main.cl:33:3-62: emitted here
//   in rule 'scale-request'
//   help: resources { requests { ephemeral-storage: ... } }
// error[CL2122] main.cl:100:74-106: PodDisruptionBudget 'broken' selects no pods of namespace 'web'
//   label main.cl:38:3-63: emitted here
//   in rule 'budget-pods'
//   help: the labels of a pod are those of the template that makes it
// error[CL2130] main.cl:103:10-52: there is no ClusterSecretStore 'local', which fills ExternalSecret 'broken'
//   label main.cl:39:3-136: emitted here
//   in rule 'store-exists'
//   help: declare it, or external { by: ..., stores: ["local"] } where something else makes it
// error[CL2131] main.cl:107:64-102: there is no ClusterIssuer 'onw', which signs Certificate 'broken'
//   label main.cl:40:3-56: emitted here
//   in rule 'issuer-exists'
//   help: did you mean 'own'?
