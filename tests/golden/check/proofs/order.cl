/// What waits for itself, and what comes before what it needs.
use std.crd.external-secrets as eso
use std.crd.flux
use std.k8s
use std.raw.{raw-object}

@severity("CL2242", "info")
cluster demo { kubernetes: 1.34.0 }
namespace flux-system {
  emit [kustomization("apps", ["crds", "infra"]), kustomization("infra", ["crds"]), kustomization("crds", [])]
  emit [kustomization("a", ["b"]), kustomization("b", ["c"]), kustomization("c", ["a", "crds"])]
}
namespace web {
  emit [settings("early", -1), settings("late", 2)]
  emit store("local", 1)
  emit secret-of("clean", "local", 1)
  emit secret-of("broken", "local", 0)
  emit [job("clean", "early", 0), job("broken", "late", 1)]
  @allow("CL2241", reason: "a test")
  raw-object allowed { object: secret-of("allowed", "local", 0) }
}
fn kustomization(name: String, needs: [String]) -> flux.Kustomization = {
  metadata { name: name, namespace: "flux-system" }
  spec { interval: 1h, prune: true, sourceRef { kind: "GitRepository", name: "x" }, dependsOn: needs.map(n => { name: n }) }
}
fn wave(n: Int) -> Map<String, String> = { "argocd.argoproj.io/sync-wave": "\(n)" }
fn settings(name: String, n: Int) -> k8s.ConfigMap = { metadata { name: name, namespace: "web", annotations: wave(n) }, data { A: "1" } }
fn store(name: String, n: Int) -> eso.SecretStore =
  { metadata { name: name, namespace: "web", annotations: wave(n) }, spec { provider { fake { data: [] } } } }
fn secret-of(name: String, from: String, n: Int) -> eso.ExternalSecret = {
  metadata { name: name, namespace: "web", annotations: wave(n) }
  spec { secretStoreRef { kind: "SecretStore", name: from }, target { name: name }, data: [{ secretKey: "a", remoteRef { key: "x" } }] }
}
fn job(name: String, reads: String, n: Int) -> k8s.Job = {
  metadata { name: name, namespace: "web", annotations: wave(n) }
  spec { template { spec {
    restartPolicy: "Never"
    containers: [{
      name: name, image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
      resources { limits { memory: 64Mi } }, envFrom: [{ configMapRef { name: reads } }]
    }]
  } } }
}
//----
// info[CL2242] order.cl:10:3-111: in this order: flux-system/crds; then flux-system/infra; then flux-system/apps
//   in rule 'bootstrap-order'
//   help: what stands in one step comes at the same time
// error[CL2240] order.cl:11:3-97: each of these waits for the next: flux-system/a -> flux-system/b -> flux-system/c -> flux-system/a
//   in rule 'order-cycle'
//   help: leave one dependsOn out
// error[CL2241] order.cl:17:3-39: ExternalSecret 'broken' comes in wave 0, and needs SecretStore web/local, which comes in wave 1
//   in rule 'wave-order'
//   help: a wave of 1 or more, or an earlier one for what it needs
// error[CL2241] order.cl:34:58-43:2: Job 'broken' comes in wave 1, and needs ConfigMap web/late, which comes in wave 2
//   label order.cl:18:3-60: emitted here
//   in rule 'wave-order'
//   help: a wave of 2 or more, or an earlier one for what it needs
