/// How many connections a database takes is a field, as poolers are checked by it; another parameter is fine.
use std.postgres.{postgres}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults postgres {
  version: 17.2
  image: "ghcr.io/example/postgres:17@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  instances: 1
  storage { size: 1Gi }
  resources { limits { memory: 64Mi } }
}
namespace shop {
  postgres broken { parameters { jit: "off", max_connections: 5 } }
  postgres clean { parameters { jit: "off" }, max-connections: 50 }
}
//----
// error[CL0450] max_connections.cl:13:63-64: the number of connections of 'broken' has a field of its own, by which poolers are checked
//   in namespace/shop.postgres/broken
//   help: max-connections: 5 of the database, instead of a parameter
