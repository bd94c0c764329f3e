/// A database with poolers and copies elsewhere, and an app that reads its credentials. A pooler that could open more
/// connections than the database takes is an error.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  secret bucket { sync: elsewhere { by: "bootstrap, by hand", keys: ["id", "key"] } }
  secret reports { sync: elsewhere { by: "bootstrap, by hand", keys: ["username", "password"] } }

  postgres database {
    version: 17.5
    image: "ghcr.io/cloudnative-pg/postgresql:17.5@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    instances: 2
    database: "shop"
    storage { size: 20Gi }
    resources { limits { memory: 1Gi } }
    max-connections: 200
    monitored: true
    poolers {
      rw { pool: 60, resources { limits { memory: 128Mi } } }
      ro { type: "ro", pool: 60, resources { limits { memory: 128Mi } } }
    }
    backup: {
      destination: "s3://copies/shop"
      endpoint: "https://objects.example.org"
      access-key: secret/bucket.keys.id
      secret-key: secret/bucket.keys.key
      schedule: "0 3 * * *"
      keep: 14d
      variables { AWS_REGION: "auto" }
    }
    // What it begins with: the copies of the database that it takes the place of.
    recovery: {
      source: "s3://copies/shop-before"
      server: "database"
      endpoint: "https://objects.example.org"
      access-key: secret/bucket.keys.id
      secret-key: secret/bucket.keys.key
    }
    roles { reports { password: secret/reports, in-roles: ["pg_read_all_data"] } }
  }

  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
    env {
      DB_HOST: postgres/database.pooled.rw.host()
      DB_USER: postgres/database.credentials.username
      DB_PASSWORD: postgres/database.credentials.password
    }
    volumes { "/etc/ssl/database/ca.crt": secret-file { from: postgres/database.ca } }
    resources { limits { memory: 256Mi } }
    connects-to: [postgres/database.pooled.rw]
  }
}
