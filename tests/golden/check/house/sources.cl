// One repository says what a cluster is; each release has a chart source of its own.
use std.crd.flux as api
use std.flux
cluster demo { kubernetes: 1.34.1, delivery: flux.kustomizations {} }
namespace web {
  emit api.Kustomization {
    metadata { name: "right", namespace: "web" }
    spec { interval: 1h, path: "./right", prune: true, sourceRef { kind: "GitRepository", name: "flux-system", namespace: "flux-system" } }
  }
  emit api.Kustomization {
    metadata { name: "wrong", namespace: "web" }
    spec { interval: 1h, path: "./wrong", prune: true, sourceRef { kind: "GitRepository", name: "home-ops" } }
  }
  emit api.Kustomization {
    metadata { name: "artifact", namespace: "web" }
    spec { interval: 1h, path: "./artifact", prune: true, sourceRef { kind: "OCIRepository", name: "flux-system" } }
  }
  for (n, source in { a: "shared", b: "shared", c: "own" }) {
    emit api.HelmRelease {
      metadata { name: n, namespace: "web" }
      spec { interval: 1h, chart { spec { chart: "x", version: "1.2.3", sourceRef { kind: "HelmRepository", name: source, namespace: "flux-system" } } } }
    }
  }
}
@allow("CL2047", reason: "these rules are kept by those who watch all clusters")
@allow("CL2048", reason: "both are one program")
namespace other {
  emit api.Kustomization {
    metadata { name: "rules", namespace: "other" }
    spec { interval: 1h, path: "./rules", prune: true, sourceRef { kind: "GitRepository", name: "rules" } }
  }
  emit api.Kustomization {
    metadata { name: "rest", namespace: "other" }
    spec { interval: 1h, path: "./rest", prune: true, sourceRef { kind: "GitRepository", name: "flux-system", namespace: "flux-system" } }
  }
  for (n in ["d", "e"]) {
    emit api.HelmRelease { metadata { name: n, namespace: "other" }, spec { interval: 1h, chartRef { kind: "OCIRepository", name: "one" } } }
  }
}
//----
// warning[CL2047] sources.cl:10:3-13:4: Kustomization 'wrong' reads 'home-ops' of namespace 'web', and the cluster is delivered from 'flux-system' of 'flux-system'
//   in rule 'foreign-source'
//   help: sourceRef { kind: "GitRepository", name: "flux-system", namespace: "flux-system" }
// warning[CL2048] sources.cl:19:5-22:6: HelmRepository 'flux-system/shared' is the source of releases 'a' and 'b'
//   in rule 'shared-chart-source'
//   help: an OCIRepository for each of them, beside it; chart NAME { form: flux.helm-release {} } makes both
