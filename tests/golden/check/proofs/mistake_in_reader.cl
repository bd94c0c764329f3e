/// A mistake in the namespace that reads the metrics says nothing about the policies of those it reads.
use std.cilium
use std.postgres.{postgres}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
}
namespace cnpg { made-elsewhere: true }
namespace metrics {
  pod-security: "privilegd"
  app reader {}
}
namespace shop {
  network: cilium.deny-by-default { metrics-from: namespace/metrics }
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
//----
// error[CL0216] mistake_in_reader.cl:12:17-28: "privilegd" is not one of "privileged", "baseline", "restricted"
//   label std:/namespace.cl: asked for here
//   help: did you mean 'privileged'?
//   fix (safe): change to 'privileged': mistake_in_reader.cl:12:18-27 => "privileged"
