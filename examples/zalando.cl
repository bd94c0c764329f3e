/// PostgreSQL by the operator of Zalando, with a pooler and a logical backup each night.
use std.zalando.{postgresql}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  postgresql database {
    name: "shop-database"
    team: "shop"
    version: "17"
    image: "ghcr.io/zalando/spilo-17:4.0-p3@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    instances: 2
    storage { size: 20Gi }
    resources { requests { cpu: 200m, memory: 512Mi }, limits { memory: 1Gi } }
    parameters { max_connections: 200 }
    users { shop: [], reports: ["createdb"] }
    databases { shop: "shop" }
    poolers: 2
    backup: "0 3 * * *"
  }
  config database { data { HOST: postgresql/database.endpoint.host(), PORT: postgresql/database.endpoint.port } }
}
