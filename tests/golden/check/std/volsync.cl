// A place to restore from that is none of the backends, and one that keeps nothing.
//--- main.cl
use std.secret.{elsewhere}
use std.volsync.{volsync}

cluster c { kubernetes: 1.34.1 }
defaults secret { sync: elsewhere { by: "hand", keys: ["endpoint", "bucket", "application_key_id", "application_key", "restic_password"] } }
defaults volsync { restore-from: "minoi" }

namespace a {
  app one {
    image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 64Mi } }
    claim data {
      mount: "/data"
      size: 1Gi
      backup: volsync {
        backends {
          minio { item: "MINIO", schedule: "0 * * * *", keep { daily: 7 } }
          b2 { item: "B2", schedule: "0 0 * * *", keep {} }
        }
      }
    }
  }
}
//----
// error[CL0450] main.cl:6:34-41: 'minoi' is not one of the backends
//   in namespace/a.app/one.claim/data.backup
//   help: the backends are minio, b2
// error[CL0450] main.cl:18:11-60: backend 'b2' keeps no copies
//   in namespace/a.app/one.claim/data.backup
//   help: keep { daily: 7 }
