/// What speaks of a database finds it.
//--- main.cl
use std.crd.cnpg

cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  postgres data {
    version: 17.5
    image: "ghcr.io/cloudnative-pg/postgresql:17.5@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    instances: 1
    storage { size: 10Gi }
    resources { limits { memory: 1Gi } }
  }
  emit cnpg.Pooler {
    metadata { name: "pool", namespace: "web" }
    spec { cluster { name: "dtaa" }, pgbouncer { poolMode: "session" } }
  }
}

// What is right.
namespace calm {
  postgres data {
    version: 17.5
    image: "ghcr.io/cloudnative-pg/postgresql:17.5@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    instances: 1
    storage { size: 10Gi }
    resources { limits { memory: 1Gi } }
  }
  emit cnpg.Pooler {
    metadata { name: "pool", namespace: "calm" }
    spec { cluster { name: "data" }, pgbouncer { poolMode: "session" } }
  }
}

@allow("CL2158", reason: "a test")
namespace quiet {
  postgres data {
    version: 17.5
    image: "ghcr.io/cloudnative-pg/postgresql:17.5@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    instances: 1
    storage { size: 10Gi }
    resources { limits { memory: 1Gi } }
  }
  emit cnpg.Pooler {
    metadata { name: "pool", namespace: "quiet" }
    spec { cluster { name: "dtaa" }, pgbouncer { poolMode: "session" } }
  }
}
//----
// error[CL2158] main.cl:15:12-36: namespace 'web' has no Cluster 'dtaa', which Pooler 'pool' speaks of
//   in rule 'database-exists'
//   help: did you mean 'data'?
