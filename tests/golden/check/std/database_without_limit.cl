/// The instances of a database are containers too, though its operator makes them.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace web {
  postgres main {
    version: 17.5
    image: "ghcr.io/example/postgresql:17.5@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    instances: 1
    storage { size: 1Gi }
  }
}
//----
// error[CL2001] database_without_limit.cl:4:12-16: the instances of database 'main' have no memory limit
//   in rule 'memory-limit'
//   help: resources { limits { memory: 1Gi } }
