/// A mistake in one namespace says nothing about the policies of another.
use std.cilium
use std.postgres.{postgres}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
}
namespace cnpg { made-elsewhere: true }
namespace shop {
  network: cilium.deny-by-default {}
  postgres db {
    version: 17.2
    image: "ghcr.io/example/postgres:17@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    instances: 3
    operator: namespace/cnpg
    storage { size: 1Gi }
    resources { limits { memory: 64Mi } }
  }
  app web { connects-to: [postgres/db.endpoint] }
}
namespace other {
  app front { replicsa: 2 }
}
//----
// error[CL0203] mistake_elsewhere.cl:24:15-23: 'app' has no field 'replicsa'
//   label std:/app.cl: declared here
//   help: did you mean 'replicas'?
//   fix (safe): change to 'replicas': mistake_elsewhere.cl:24:15-23 => "replicas"
