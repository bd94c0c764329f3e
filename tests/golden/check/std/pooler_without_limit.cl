/// The instances of a pooler are containers too.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace web {
  postgres main {
    version: 17.5
    image: "ghcr.io/example/postgresql:17@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    instances: 2
    storage { size: 1Gi }
    resources { limits { memory: 256Mi } }
    poolers {
      rw { pool: 10 }
      ro { type: "ro", pool: 10, resources { limits { memory: 64Mi } } }
    }
  }
}
//----
// error[CL2001] pooler_without_limit.cl:11:7-22: the instances of this pooler have no memory limit
//   in rule 'memory-limit'
//   help: resources { limits { memory: 128Mi } }
