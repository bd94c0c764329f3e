// References, digests and amounts in the values of charts are looked at like those of pods. What a chart could make by itself
// is not known where nobody says so: namespace `dark`.
//--- main.cl
use std.crd.flux as api
use std.external.{external}
cluster demo { kubernetes: 1.34.0 }
namespace web {
  external charts { by: "charts", secrets { made: [] } }
  secret login { sync: elsewhere { by: "hand", keys: ["password"] } }
  config settings { data { MODE: "fast" } }
  chart wrong {
    from: "https://example.org/charts"
    version: "abc"
    values {
      env: [
        { name: "A", valueFrom { secretKeyRef { name: "nope", key: "x" } } }
        { name: "B", valueFrom { secretKeyRef { name: "login", key: "passwort" } } }
        { name: "C", valueFrom { configMapKeyRef { name: "setting", key: "MODE" } } }
      ]
      envFrom: [{ configMapRef { name: "none" } }]
      auth { existingSecret: "logins" }
      persistence { existingClaim: "data" }
      extraVolumes: [{ name: "tls", secret { secretName: "tls" } }]
      image { repository: "ghcr.io/a/b", tag: "v1.0.0", digest: "sha256:xyz" }
      other { image: "ghcr.io/a/b:v1@sha256:1234" }
      resources { requests { cpu: "1.5cpu" }, limits { memory: "128MB" } }
    }
  }
  chart right {
    from: "https://example.org/charts"
    version: "v1.0.0-rc.1"
    values {
      env: [
        { name: "A", valueFrom { secretKeyRef { name: "made", key: "x" } } }
        { name: "B", valueFrom { secretKeyRef { name: "login", key: "password" } } }
        { name: "C", valueFrom { secretKeyRef { name: "absent", key: "x", optional: true } } }
        { name: "D", valueFrom { configMapKeyRef { name: "settings", key: "MODE" } } }
        { name: "E", valueFrom { secretKeyRef { name: "{{ .Release.Name }}", key: "x" } } }
      ]
      auth { existingSecret: "" }
      ingress { tls: [{ secretName: "made-by-it" }] }
      store { secretRef { id { name: "x", key: "y" } } }
      image { repository: "ghcr.io/a/b", tag: "v1.0.0", digest: "sha256:1111111111111111111111111111111111111111111111111111111111111111" }
      chartDigest: "none"
      resources { requests { cpu: "", memory: "1e3" }, limits { memory: "{{ .memory }}", cpu: ".5" } }
    }
  }
  @allow("CL2002", reason: "a test")
  @allow("CL2006", reason: "a test")
  @allow("CL2101", reason: "a test")
  chart allowed {
    from: "oci://example.org/charts/allowed"
    version: "0.14.1"
    values { auth { existingSecret: "logins" }, image { tag: "v1", digest: "x" }, resources { limits { memory: "1GB" } } }
  }
  emit api.HelmRelease {
    metadata { name: "by-hand", namespace: "web" }
    spec { interval: 1h, chartRef { kind: "OCIRepository", name: "x" }, values { auth { existingSecret: "logins" } } }
  }
}
namespace dark {
  chart one {
    from: "https://example.org/charts"
    version: "1.2.0+build.1"
    values { auth { existingSecret: "logins" } }
  }
}
//----
// error[CL2035] main.cl:10:14-19: 'abc' of chart 'wrong' is no version
//   in rule 'floating-version'
//   help: a chart has a version of three numbers: 1.2.3
// error[CL2101] main.cl:13:34-73: namespace 'web' has no Secret 'nope', which chart 'wrong' reads
//   in rule 'secret-exists'
//   help: declare who brings it: secret nope { sync: elsewhere { by: ..., keys: [...] } }
// error[CL2101] main.cl:14:34-81: Secret 'login' has no key 'passwort', which chart 'wrong' reads
//   in rule 'secret-exists'
//   help: did you mean 'password'?
// error[CL2100] main.cl:15:34-82: namespace 'web' has no ConfigMap 'setting', which chart 'wrong' reads
//   in rule 'config-exists'
//   help: did you mean 'settings'?
// error[CL2100] main.cl:17:19-48: namespace 'web' has no ConfigMap 'none', which chart 'wrong' reads
//   in rule 'config-exists'
//   help: declare it: config none { data { ... } }; or external { by: ..., configs { ... } } where something else makes it
// error[CL2101] main.cl:18:30-38: namespace 'web' has no Secret 'logins', which chart 'wrong' reads
//   in rule 'secret-exists'
//   help: did you mean 'login'?
// error[CL2103] main.cl:19:36-42: namespace 'web' has no claim 'data', which chart 'wrong' mounts
//   in rule 'claim-exists'
//   help: declare it, or external { by: ..., claims: [...] } where something else makes it
// error[CL2101] main.cl:20:58-63: namespace 'web' has no Secret 'tls', which chart 'wrong' reads
//   in rule 'secret-exists'
//   help: declare who brings it: secret tls { sync: elsewhere { by: ..., keys: [...] } }
// error[CL2002] main.cl:21:65-77: 'image.digest' says no digest
//   in rule 'pinned-image'
//   help: a digest is sha256: and 64 of the digits 0 to 9 and a to f
// error[CL2002] main.cl:22:22-50: 'other.image' says no digest
//   in rule 'pinned-image'
//   help: a digest is sha256: and 64 of the digits 0 to 9 and a to f
// error[CL2006] main.cl:23:35-43: '1.5cpu' is no amount of cpu
//   in rule 'tiny-amount'
//   help: write a number and a unit: 500m
// error[CL2006] main.cl:23:64-71: '128MB' is no amount of memory
//   in rule 'tiny-amount'
//   help: write a number and a unit: 128Mi
// error[CL2146] main.cl:55:26-71: namespace 'web' has no OCIRepository 'x', from which HelmRelease 'by-hand' is taken
//   in rule 'flux-target'
//   help: declare it, or external { by: ..., objects: ["OCIRepository/x"] } where something else makes it
// error[CL2101] main.cl:55:105-113: namespace 'web' has no Secret 'logins', which HelmRelease 'by-hand' reads
//   in rule 'secret-exists'
//   help: did you mean 'login'?
