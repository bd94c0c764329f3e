/// Values of charts are read by the rules: images, credentials and resources in them.
use std.crd.argocd
use std.crd.flux as api
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace web {
  chart wrong {
    from: "https://charts.example.org"
    version: "1.2.3"
    values {
      image: "ghcr.io/example/front:latest"
      password: "hunter2"
      auth { rootPassword: "abc", existingSecret: "root" }
      database { rootPassword: "abc" }
      sidecar { image { repository: "ghcr.io/example/side", tag: "1.0" } }
      grafana { image: "ghcr.io/example/grafana", tag: "2.0" }
      extraEnv: [{ name: "DB_PASSWORD", value: "abc" }, { name: "DB_HOST", value: "db" }]
      resources { requests { memory: 1Gi } }
      worker { resources { limits { cpu: 1 } } }
    }
  }
  chart right {
    from: "https://charts.example.org"
    version: "1.2.3"
    values {
      image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
      auth { existingSecret: "root", existingConfigSecretKey: "config.yaml", secretName: "tls", passwordKey: "password", tokenSecretRef { name: "t", key: "password" } }
      oauth { clientSecret: "$CLIENT_SECRET", cookieSecret: "{{ .Values.cookie }}", apiKey: "" }
      sidecar { image { repository: "ghcr.io/example/side", tag: "1.0", digest: "sha256:1111111111111111111111111111111111111111111111111111111111111111" } }
      plugin { image: "{{ .Values.image }}" }
      other { image { repository: "ghcr.io/example/side" } }
      resources { requests { memory: 1Gi }, limits { memory: 1Gi } }
      claim { resources { requests { storage: 1Gi } } }
      empty { resources {} }
      // Keys in a secret, and the name of one.
      s3 { secretName: "bucket", secretKey: "key" }
      automountServiceAccountToken: true
    }
  }
  @allow("CL2001", reason: "measured next week")
  @allow("CL2002", reason: "the digest is not known yet")
  @allow("CL2003", reason: "a password of a test")
  chart allowed {
    from: "https://charts.example.org"
    version: "1.2.3"
    values { image: "front:1", password: "hunter2", resources { limits { cpu: 1 } } }
  }
  emit api.HelmRelease {
    metadata { name: "by-hand", namespace: "web" }
    spec { interval: 1h, chartRef { kind: "OCIRepository", name: "x" }, values { password: "abc", image: "front:1" } }
  }
  emit argocd.Application {
    metadata { name: "by-hand", namespace: "web" }
    spec {
      project: "default"
      source {
        repoURL: "https://charts.example.org", chart: "front", targetRevision: "1.2.3"
        helm { valuesObject { front { imageTag: "1.0" } } }
      }
      destination { namespace: "web" }
    }
  }
}
//----
// error[CL2002] chart_values.cl:10:14-44: 'image' names an image that is not pinned to a digest
//   in rule 'pinned-image'
//   help: append the digest it has now, "ghcr.io/example/front:latest@sha256:...", or set the one the chart has a word for
// error[CL2003] chart_values.cl:11:17-26: 'password' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: name a secret instead: most charts have existingSecret, or take variables from one
// error[CL2003] chart_values.cl:12:28-33: 'auth.rootPassword' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: name a secret instead: most charts have existingSecret, or take variables from one
// error[CL2003] chart_values.cl:13:32-37: 'database.rootPassword' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: name a secret instead: most charts have existingSecret, or take variables from one
// error[CL2002] chart_values.cl:14:66-71: 'sidecar.image.tag' names an image that is not pinned to a digest
//   in rule 'pinned-image'
//   help: append the digest it has now, "1.0@sha256:...", or set the one the chart has a word for
// error[CL2002] chart_values.cl:15:56-61: 'grafana.tag' names an image that is not pinned to a digest
//   in rule 'pinned-image'
//   help: append the digest it has now, "2.0@sha256:...", or set the one the chart has a word for
// error[CL2003] chart_values.cl:16:48-53: 'extraEnv[0].value' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: name a secret instead: most charts have existingSecret, or take variables from one
// error[CL2001] chart_values.cl:17:19-43: 'resources.requests' sets no memory limit
//   in rule 'memory-limit'
//   help: limits { memory: 256Mi }
// error[CL2001] chart_values.cl:18:28-45: 'worker.resources.limits' sets no memory limit
//   in rule 'memory-limit'
//   help: limits { memory: 256Mi }
// error[CL2003] chart_values.cl:49:92-97: 'spec.values.password' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: name a secret instead: most of what takes a credential takes the name of a secret, or a variable
// error[CL2002] chart_values.cl:49:106-115: 'spec.values.image' names an image that is not pinned to a digest
//   in rule 'pinned-image'
//   help: append the digest it has now, "front:1@sha256:...", or set the one the chart has a word for
// error[CL2002] chart_values.cl:57:49-54: 'spec.source.helm.valuesObject.front.imageTag' names an image that is not pinned to a digest
//   in rule 'pinned-image'
//   help: append the digest it has now, "1.0@sha256:...", or set the one the chart has a word for
