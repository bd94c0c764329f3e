// What must not be lost: volumes, databases, keys; and what is told to those who read a secret.
use std.crd.cnpg
use std.k8s
use std.secret.{doppler}
use std.storage.{backup}
use std.tofu.{resource, tofu-root}
use std.zalando.{postgresql}
@severity("CL2038", "warning")
@severity("CL2039", "warning")
@severity("CL2040", "warning")
@severity("CL2041", "info")
cluster demo { kubernetes: 1.34.1 }
kind snapshots is backup {
  let restore = null
  emit k8s.ConfigMap { metadata { name: "\(claim.name)-kept", namespace: claim.app.namespace.name }, data { every: "24h" } }
}
namespace web {
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 256Mi } } }
  doppler vault { token: secret/token.keys.token }
  secret token { sync: elsewhere { by: "hand", keys: ["token"] } }
  secret keys { sync: from-store { store: vault }, data { KEY: "FRONT_KEY" } }

  app one { claim data { mount: "/data", size: 1Gi } }
  app kept { claim data { mount: "/data", size: 1Gi, backup: snapshots {} } }
  app cache { @allow("CL2038", reason: "it is filled again by itself") claim data { mount: "/data", size: 1Gi } }

  app reads { env { KEY: secret/keys.keys.KEY } }
  app by-hand { env { KEY: secret/token.keys.token } }
  app again { env { KEY: secret/keys.keys.KEY }, annotations { "secret.reloader.stakater.com/reload": "keys" } }
  @allow("CL2041", reason: "it reads the file again by itself")
  app allowed { volumes { "/keys": secret-files { from: secret/keys } } }

  defaults postgres { version: 17.5, instances: 1, storage { size: 1Gi }, resources { limits { memory: 1Gi } }, image: "ghcr.io/cloudnative-pg/postgresql:17.5@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  postgres lost {}
  postgres copied {
    backup: { destination: "s3://x/y", access-key: secret/keys.keys.KEY, secret-key: secret/keys.keys.KEY, schedule: "0 3 * * *", keep: 14d }
  }
  @allow("CL2039", reason: "for tests")
  postgres tests {}
  postgresql team-lost { team: "team", version: "17", instances: 1, storage { size: 1Gi }, resources { limits { memory: 1Gi } } }
  postgresql team-copied { team: "team", version: "17", instances: 1, storage { size: 1Gi }, backup: "0 3 * * *", resources { limits { memory: 1Gi } } }
  emit cnpg.Cluster { metadata { name: "bare", namespace: "web" }, spec { instances: 1, storage { size: "1Gi" } } }
  emit cnpg.Cluster {
    metadata { name: "for-ever", namespace: "web" }
    spec { instances: 1, storage { size: "1Gi" }, backup { barmanObjectStore { destinationPath: "s3://x/y" } } }
  }
  emit cnpg.Cluster {
    metadata { name: "right", namespace: "web" }
    spec { instances: 1, storage { size: "1Gi" }, backup { retentionPolicy: "14d", barmanObjectStore { destinationPath: "s3://x/y" } } }
  }
}
tofu-root keys { resource sealing { type: "tls_private_key" } }
tofu-root kept { protect: true, resource sealing { type: "tls_private_key" } }
tofu-root machines {
  providers { hcloud { source: "hetznercloud/hcloud", version: "~> 1.60" } }
  resource node { type: "hcloud_server" }
  @allow("CL2040", reason: "it is made again with each machine")
  resource first { type: "random_password" }
}
//----
// warning[CL2038] kept_data.cl:23:19-23: nobody copies what app 'one' keeps in 'data'
//   in rule 'volume-without-backup'
//   help: backup: volsync {}; where it can be made again, allow it here and say how
// info[CL2041] kept_data.cl:27:7-12: app 'reads' does not start again when secret 'keys' changes
//   in rule 'stale-secret'
//   help: annotations { "reloader.stakater.com/auto": "true" }, with Reloader in the cluster
// warning[CL2039] kept_data.cl:34:12-16: nobody copies database 'lost'
//   in rule 'database-without-backup'
//   help: backup: { destination: "s3://...", schedule: "0 3 * * *", keep: 14d, ... }
// warning[CL2039] kept_data.cl:40:14-23: nobody copies database 'team-lost'
//   in rule 'database-without-backup'
//   help: backup: "0 3 * * *"
// warning[CL2039] kept_data.cl:42:3-116: nobody copies database 'bare'
//   in rule 'database-without-backup'
//   help: spec { backup { ... } }, or a plug-in that copies
// warning[CL2039] kept_data.cl:43:3-46:4: nothing says how long copies of 'for-ever' are kept
//   in rule 'database-without-backup'
//   help: retentionPolicy: "14d"
// warning[CL2040] kept_data.cl:52:27-34: 'tofu destroy' of root 'keys' takes 'sealing' with it, a tls_private_key that nothing brings back
//   in rule 'unprotected-root'
//   help: tofu-root keys { protect: true }, and what may go into a root of its own
//   fix (safe): set protect to true: kept_data.cl:52:62-62 => ", protect: true"
