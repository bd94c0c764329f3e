/// Notes that people share: a process, its database with copies elsewhere, its key, its address, and more pods under load.
namespace notes {
  secret keys { data { SESSION_KEY: "notes-session-key" } }
  secret bucket { data { id: "notes-bucket-id", key: "notes-bucket-key" } }

  postgres database {
    version: 17.5
    image: "ghcr.io/cloudnative-pg/postgresql:17.5@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    instances: 2
    resources { limits { memory: 512Mi } }, storage { size: 10Gi, class: fast }
    poolers { rw { pool: 40, resources { limits { memory: 128Mi } } } }
    backup: {
      destination: "s3://copies/notes", schedule: "0 3 * * *", keep: 7d
      access-key: secret/bucket.keys.id, secret-key: secret/bucket.keys.key
    }
    operator: platform
  }

  app notes {
    image: "ghcr.io/example/notes:v2.0.1@sha256:2222222222222222222222222222222222222222222222222222222222222222"
    ports { http: 8080, metrics: 9090 }
    env-from: [secret/keys]
    env {
      DB_HOST: postgres/database.pooled.rw.host()
      DB_USER: postgres/database.credentials.username, DB_PASSWORD: postgres/database.credentials.password
    }
    probes { readiness: http { path: "/healthz", port: self.ports.http } }
    resources { requests { cpu: 50m, memory: 128Mi }, limits { memory: 256Mi } }
    connects-to: [postgres/database.pooled.rw]
    metric waiting {
      port: "metrics", series: "notes_requests_waiting"
      query: "sum(<<.Series>>{<<.LabelMatchers>>}) by (namespace, job)"
    }
    autoscale { replicas: 2..6, on: [cpu { utilization: 70% }, external { metric: waiting, above: 5 }] }
  }

  route notes { hosts: ["notes.example.org"], to { "/": app/notes.endpoints.http } }
}
