/// PostgreSQL by the operator of Zalando, with a pooler and a logical backup each night. The operator makes a user, and a Secret with
/// its password, for each of `users`; the namespace lets through who says that it connects.
use std.zalando.{postgresql}
use std.policy.{deny-by-default}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace operators {}

namespace shop {
  network: deny-by-default {}

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
    operator: namespace/operators
  }
  config database { data { HOST: postgresql/database.pooled.rw.host(), PORT: postgresql/database.pooled.rw.port } }

  app web {
    image: "registry.example.org/web:1.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    env-from: [config/database]
    env { USER: postgresql/database.credentials.shop.username, PASSWORD: postgresql/database.credentials.shop.password }
    connects-to: [postgresql/database.pooled.rw]
    resources { requests { cpu: 200m, memory: 512Mi }, limits { memory: 1Gi } }
  }
}
