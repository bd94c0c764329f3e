/// What Flux applies may make anything in its namespace. A name that is one with a letter wrong is none of that; the others are
/// unknown, and a Kustomization that has a target makes nothing beside itself.
use std.crd.flux
use std.raw.{raw-object}

@severity("CL2149", "info")
cluster demo { kubernetes: 1.34.1 }

namespace flux-system {
  emit flux.GitRepository { metadata { name: "tree" }, spec { interval: 1h, url: "ssh://git@github.com/example/tree", ref { tag: "v1.0.0" }, secretRef { name: "deploy-kye" } } }
  secret deploy-key { sync: elsewhere { by: "hand", keys: ["identity"] } }
  emit tree("slip", "tre", "sops-key")
  emit tree("right", "tree", "deploy-key")
  @allow("CL2146", reason: "a test")
  raw-object allowed { object: tree("allowed", "tre", "deploy-key") }
  emit flux.HelmRelease {
    metadata { name: "release" }
    spec { interval: 1h, chart { spec { chart: "front", version: "1.2.3", sourceRef { kind: "HelmRepository", name: "charts" } } }, valuesFrom: [{ kind: "Secret", name: "values" }, { kind: "ConfigMap", name: "values", optional: true }] }
  }
}

namespace apart {
  emit flux.HelmRelease {
    metadata { name: "release" }
    spec { interval: 1h, targetNamespace: "flux-system", chart { spec { chart: "front", version: "1.2.3", sourceRef { kind: "HelmRepository", name: "charts" } } }, valuesFrom: [{ kind: "Secret", name: "values" }] }
  }
}

fn tree(label: String, source: String, key: String) -> flux.Kustomization = {
  metadata { name: label, namespace: "flux-system" }
  spec { interval: 1h, prune: true, path: "./\(label)", sourceRef { kind: "GitRepository", name: source }, decryption { provider: "sops", secretRef { name: key } } }
}
//----
// error[CL2101] flux_near_names.cl:10:142-174: namespace 'flux-system' has no Secret 'deploy-kye', which GitRepository 'tree' reads
//   in rule 'secret-exists'
//   help: did you mean 'deploy-key'?
// info[CL2149] flux_near_names.cl:18:75-127: unknown: whether namespace 'flux-system' has HelmRepository 'charts'
//   in rule 'unknown'
//   help: external NAME { by: ..., ... } in namespace 'flux-system' says what its charts and bases make
// info[CL2149] flux_near_names.cl:18:146-180: unknown: whether namespace 'flux-system' has Secret 'values'
//   in rule 'unknown'
//   help: external NAME { by: ..., ... } in namespace 'flux-system' says what its charts and bases make
// info[CL2149] flux_near_names.cl:18:182-235: unknown: whether namespace 'flux-system' has ConfigMap 'values'
//   in rule 'unknown'
//   help: external NAME { by: ..., ... } in namespace 'flux-system' says what its charts and bases make
// error[CL2146] flux_near_names.cl:25:107-159: namespace 'apart' has no HelmRepository 'charts', from which HelmRelease 'release' is taken
//   in rule 'flux-target'
//   help: declare it, or external { by: ..., objects: ["HelmRepository/charts"] } where something else makes it
// error[CL2101] flux_near_names.cl:25:178-212: namespace 'apart' has no Secret 'values', which HelmRelease 'release' reads
//   in rule 'secret-exists'
//   help: declare who brings it: secret values { sync: elsewhere { by: ..., keys: [...] } }
// error[CL2146] flux_near_names.cl:31:57-106: namespace 'flux-system' has no GitRepository 'tre', from which Kustomization 'slip' is taken
//   label flux_near_names.cl:12:3-39: emitted here
//   in rule 'flux-target'
//   help: did you mean 'tree'?
// info[CL2149] flux_near_names.cl:31:139-162: unknown: whether namespace 'flux-system' has Secret 'sops-key'
//   label flux_near_names.cl:12:3-39: emitted here
//   in rule 'unknown'
//   help: external NAME { by: ..., ... } in namespace 'flux-system' says what its charts and bases make
