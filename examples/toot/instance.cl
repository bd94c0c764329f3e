/// One Mastodon instance: its namespace, processes, database, routes. A composite kind: it declares, others amend.
use std.policy.{deny-by-default}
use std.values.{Count}
use std.vault

/// What works on some queues of Sidekiq.
type Queue = {
  /// The queues, in order of priority; the one it is named after if not set.
  queues: [String]?
  /// How many pods there are.
  workers: Range
  /// How many jobs each of them does at once.
  threads: Count
}

/// A server of Mastodon.
kind mastodon-instance in cluster {
  /// The domain of its accounts.
  domain: Hostname
  /// How many pods serve pages.
  web: Range = 1
  /// Whether posts can be searched.
  search: Bool = false
  /// With whom posts are exchanged: with everyone, or with servers that were let in.
  federation: "open" | "limited" = "open"
  /// What works in the background, by name.
  queues: Map<String, Queue>

  // Nested declarations see the fields of this kind by their bare names. `name: name` gives the namespace the name of the
  // instance: on the right stands the kind's own field, because no body sees the fields it is setting.
  namespace main {
    name: name
    network: deny-by-default {}

    vault.auth default {}
    secret mastodon-secrets-env {
      data {
        for (k in [
          "SECRET_KEY_BASE", "OTP_SECRET", "VAPID_PRIVATE_KEY", "VAPID_PUBLIC_KEY"
          for (part in ["PRIMARY_KEY", "DETERMINISTIC_KEY", "KEY_DERIVATION_SALT"]) "ACTIVE_RECORD_ENCRYPTION_\(part)"
        ]) {
          [k]: k
        }
      }
    }
    secret s3-credentials { data { AWS_ACCESS_KEY_ID: "access-key", AWS_SECRET_ACCESS_KEY: "secret-key" } }
    secret database-s3-credentials { data { AWS_ACCESS_KEY_ID: "access-key", AWS_SECRET_ACCESS_KEY: "secret-key" } }

    config shared {
      data {
        LOCAL_DOMAIN: domain
        LIMITED_FEDERATION_MODE: federation == "limited"
        DB_HOST: postgres/database.pooled.rw.host()
        DB_PORT: postgres/database.pooled.rw.port
        DB_NAME: postgres/database.database
        PREPARED_STATEMENTS: false  // the pooler gives each transaction another connection
        REDIS_URL: "redis://\(redis/cache.endpoint.address())/0"
        S3_ENABLED: true
        S3_BUCKET: "\(name)-assets"
        S3_ENDPOINT: object-storage
        ES_ENABLED: search
        if (elasticsearch/index != null) {
          ES_HOST: "https://\(elasticsearch/index.endpoint.host())"
          ES_PORT: elasticsearch/index.endpoint.port
          ES_USER: "elastic"
          ES_CA_FILE: search-authority
        }
      }
    }

    @allow("CL2002", reason: "amended to another version from outside; nobody looked up the digests of these images")
    @allow("CL2210", reason: "the machines and this database were noted down at different times; which of them changes, the owners decide")
    postgres database {
      version: 17.6
      database: "mastodon"
      instances: 3
      storage { size: 550Gi, class: local-path }
      resources { requests { cpu: 4, memory: 40Gi }, limits { memory: 40Gi } }
      max-connections: 300
      poolers { rw { pool: 125, clients: 1000, resources { limits { memory: 128Mi } } } }
      backup: {
        destination: "s3://\(name)-cnpg-storage"
        endpoint: object-storage
        access-key: secret/database-s3-credentials.keys.AWS_ACCESS_KEY_ID
        secret-key: secret/database-s3-credentials.keys.AWS_SECRET_ACCESS_KEY
        schedule: "0 2 * * *"
        keep: 7d
      }
      operator: cloudnative-pg
    }
    redis cache {
      image: "docker.io/valkey/valkey:8.1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
      storage: { size: 10Gi, class: local-path }
      user: 999
      resources { requests { memory: 1Gi }, limits { memory: 2Gi } }
    }

    // Declared under an `if`, so its type is `elasticsearch?`: whoever refers to it asks first, as `shared` does.
    if (search) {
      elasticsearch index {
        version: 8.18.1
        nodes: 3
        storage { size: 4Gi, class: local-path }
        resources { requests { memory: 4Gi }, limits { memory: 4Gi } }
        operator: elastic-operator
      }
    }

    app web {
      image: "ghcr.io/mastodon/mastodon:v4.5.9@sha256:2f4930e3f84a2f6b90b49c4e58329e9abc8bd354344cbd0607484514decff99f"
      command: ["bundle", "exec", "puma", "-C", "config/puma.rb"]
      ports { http: 3000 }
      env-from: [config/shared, secret/mastodon-secrets-env, secret/s3-credentials]
      env {
        DB_USER: postgres/database.credentials.username
        DB_PASS: postgres/database.credentials.password
        if (elasticsearch/index != null) { ES_PASS: elasticsearch/index.password }
      }
      volumes { if (elasticsearch/index != null) { [search-authority]: secret-file { from: elasticsearch/index.ca } } }
      probes {
        startup: http { path: "/health", port: self.ports.http, failures: 18 }
        readiness: http { path: "/health", port: self.ports.http }
      }
      resources { requests { cpu: 683m, memory: 2Gi }, limits { memory: 2Gi } }
      replicas: web.from
      autoscale: if (web.size() == 1) null else { replicas: web, on: [memory { utilization: 80% }] }
      connects-to: [
        postgres/database.pooled.rw
        redis/cache.endpoint
        if (elasticsearch/index != null) elasticsearch/index.endpoint
      ]
      // Other servers, and the store of media.
      reaches: [everything { ports: [80, 443] }]
    }
    app streaming {
      image: "ghcr.io/mastodon/mastodon-streaming:v4.5.9@sha256:f118e0b14e271db534795c9cccdb1dc2dbf1bc32e8a9827d445238ab5d6b6303"
      ports { ws: 4000 }
      env-from: [config/shared]
      env { DB_USER: app/web.env.DB_USER, DB_PASS: app/web.env.DB_PASS }
      probes { readiness: http { path: "/api/v1/streaming/health", port: self.ports.ws } }
      replicas: 3
      resources { requests { cpu: 21m, memory: 100Mi }, limits { memory: 128Mi } }
      connects-to: [postgres/database.pooled.rw, redis/cache.endpoint]
    }

    for (q, queue in queues) {
      app sidekiq[q] {
        image: app/web.image  // one image, said once
        command: ["bundle", "exec", "sidekiq", "-c", "\(queue.threads)"]
        args: [for (n in queue.queues ?? [q]) ...["-q", n]]
        env-from: app/web.env-from
        env { ...app/web.env, DB_POOL: queue.threads, MALLOC_ARENA_MAX: 2 }
        volumes: app/web.volumes
        resources { requests { cpu: 200m, memory: 1Gi }, limits { memory: 2Gi } }
        replicas: queue.workers.from
        autoscale: if (queue.workers.size() == 1) null else { replicas: queue.workers, on: [cpu { utilization: 80% }] }
        connects-to: app/web.connects-to
        reaches: app/web.reaches
      }
    }

    certificate web { names: [domain], issuer: letsencrypt }
    route web { hosts: [domain], to { "/": app/web.endpoints.http, "/api/v1/streaming": app/streaming.endpoints.ws } }
  }

  let threads = [for (queue in queues.values()) queue.workers.to * queue.threads].sum()
  let pooler = postgres/database.poolers.rw
  check threads <= pooler.instances * pooler.clients at queues
    else "Sidekiq may want \(threads) connections, the poolers take \(pooler.instances * pooler.clients)"
    help "lower threads or workers, or raise clients of the pooler"
}

let object-storage = "https://fsn1.your-objectstorage.com"
let search-authority: FilePath = "/opt/mastodon/.elasticsearch/ca.crt"
