/// The Mastodon namespace. Bare names are values (let, for, fields of the kind one is in); `kind/name` is an instance.
use std.cilium
use std.metrics

namespace mastodon {
  pod-security: "privileged"
  network: cilium.deny-by-default { metrics-from: victoriametrics }

  // Everything in this namespace, unless it says otherwise. A block goes into what is there, a colon replaces it.
  defaults app {
    priority: mastodon-high
    anti-affinity: "soft"
    tolerates: node-pool/autoscaler.taints
  }

  // ---- configuration ----
  config core {
    name: "mastodon-core"
    env-file: "mastodon/configs/core.env"
    data {
      ALTERNATE_DOMAINS: "\(onion)"
      ALLOW_ACCESS_TO_HIDDEN_SERVICE: true
      // Other sites of the Tor network are reached through the proxy, and nothing inside this one.
      http_hidden_proxy: "http://\(app/tor-proxy.endpoints.http.address())"
      for (key in ["NO_PROXY", "no_proxy"]) {
        [key]: "localhost,127.0.0.1,.svc,.cluster.local,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16"
      }
    }
  }
  config features { name: "mastodon-features", env-file: "mastodon/configs/features.env" }
  config external-services { name: "mastodon-external-services", env-file: "mastodon/configs/external-services.env" }
  config web { name: "mastodon-web", env-file: "mastodon/configs/web.env" }
  config jobs { name: "mastodon-jobs", data { DB_POOL: 1, PREPARED_STATEMENTS: false } }
  config sidekiq { name: "mastodon-sidekiq", data { SIDEKIQ_MEMORY_KILLER_MAX_RSS: 1_000_000 } }
  config streaming {
    name: "mastodon-streaming"
    data { STREAMING_PORT: 4000, NODE_EXTRA_CA_CERTS: "/etc/ssl/certs/postgresql/ca.crt" }
  }
  config database {
    name: "mastodon-database"
    data {
      DB_HOST: postgres/database.pooled.rw.host()
      DB_PORT: postgres/database.pooled.rw.port
      DB_NAME: postgres/database.database
      DB_POOL: 15
      DB_SSLMODE: "verify-ca"
      PGSSLROOTCERT: "/etc/ssl/certs/postgresql/ca.crt"
      REPLICA_DB_HOST: postgres/database.pooled.ro.host()
      REPLICA_DB_PORT: postgres/database.pooled.ro.port
      REPLICA_DB_NAME: postgres/database.database
      REPLICA_PREPARED_STATEMENTS: false
      REPLICA_DB_TASKS: false
      DATABASE_TIMEOUT: 60
      STREAMING_DATABASE_TIMEOUT: 10
    }
  }
  config redis {
    name: "mastodon-redis"
    let server = redis/redis-master.endpoint
    data {
      REDIS_HOST: server.host()
      REDIS_PORT: server.port
      // One database for each use, so that one can be emptied without the others.
      REDIS_URL: "redis://\(server.address())/0"
      SIDEKIQ_REDIS_URL: "redis://\(server.address())/1"
      CACHE_REDIS_URL: "redis://\(server.address())/2"
    }
  }
  config search {
    name: "mastodon-search"
    let server = elasticsearch/elasticsearch.endpoint
    data {
      ES_ENABLED: true
      ES_HOST: "https://\(server.host())"
      ES_PORT: server.port
      ES_USER: "elastic"
      ES_PRESET: "single_node_cluster"
      ES_SSL: true
      ES_CA_FILE: "/opt/mastodon/.elasticsearch/ca.crt"
    }
  }

  secret mastodon-app-secrets {
    data {
      LOCAL_DOMAIN: "app-mastodon-domain"
      SECRET_KEY_BASE: "app-mastodon-secret-key-base"
      OTP_SECRET: "app-mastodon-otp-secret"
      VAPID_PRIVATE_KEY: "app-mastodon-vapid-private"
      VAPID_PUBLIC_KEY: "app-mastodon-vapid-public"
      ACTIVE_RECORD_ENCRYPTION_PRIMARY_KEY: "app-mastodon-ar-primary"
      ACTIVE_RECORD_ENCRYPTION_DETERMINISTIC_KEY: "app-mastodon-ar-deterministic"
      ACTIVE_RECORD_ENCRYPTION_KEY_DERIVATION_SALT: "app-mastodon-ar-salt"
      for (part in ["SERVER", "LOGIN", "PASSWORD", "FROM_ADDRESS"]) {
        ["SMTP_\(part)"]: "app-mastodon-smtp-\(part.lower().replace("_", "-"))"
      }
      AWS_ACCESS_KEY_ID: "app-mastodon-s3-access-key"
      AWS_SECRET_ACCESS_KEY: "app-mastodon-s3-secret-key"
      S3_ENDPOINT: "app-mastodon-s3-endpoint-url"
      HCAPTCHA_SITE_KEY: "app-mastodon-hcaptcha-site-key"
      HCAPTCHA_SECRET_KEY: "app-mastodon-hcaptcha-secret-key"
    }
  }

  // ---- processes ----

  /// The Rails front end.
  rails web {
    name: "mastodon-web"
    command: ["bundle", "exec", "puma", "-C", "config/puma.rb"]
    env-from: [...super, config/web]
    ports { http: 3000 }
    // Puma runs several processes, and only one could listen: they hand their numbers to a process beside them. What it
    // makes of them are histograms, which the percentile below is taken of.
    env { PROMETHEUS_EXPORTER_PORT: self.sidecars.exporter.ports.metrics }
    sidecars {
      exporter: {
        image: mastodon-image
        command: ["bin/prometheus_exporter", "--bind", "0.0.0.0", "--port", "\(exporter-port)", "--histogram"]
        ports { metrics: exporter-port }
        resources { requests { cpu: 10m, memory: 64Mi }, limits { memory: 192Mi } }
      }
    }
    probes {
      startup: http { path: "/health", port: self.ports.http, every: 10s, failures: 18 }
      readiness: http { path: "/health", port: self.ports.http, delay: 2s, every: 10s, failures: 3 }
      liveness: http { path: "/health", port: self.ports.http, delay: 60s, every: 30s, failures: 5 }
    }
    resources { requests { cpu: 683m, memory: 1536Mi }, limits { memory: 2750Mi } }

    metric queue-time {
      port: "metrics"
      series: "ruby_http_request_queue_duration_seconds_bucket"
      offered: "ruby_http_request_queue_duration_seconds_p95"
      query: "histogram_quantile(0.95, sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (le, namespace, job))"
    }
    metric backlog {
      port: "metrics"
      series: "ruby_puma_request_backlog"
      query: "sum(<<.Series>>{<<.LabelMatchers>>}) by (namespace, job)"
    }
    autoscale {
      replicas: 2..4
      on: [
        external { metric: queue-time, above: 35m }
        external { metric: backlog, above: 3 }
        memory { utilization: 80% }
      ]
      up: quick
      down: calm
    }
  }

  // A family: one declaration, an instance for each key. `sidekiq/queue["federation"]` names one of them.
  sidekiq queue["default"] {
    queues: ["default"]
    threads: 15
    // Each process that works on a queue tells how long jobs wait in it.
    metric latency {
      port: "metrics"
      series: "sidekiq_queue_latency_seconds"
      query: "max(<<.Series>>{<<.LabelMatchers>>}) by (namespace, queue)"
      selector: { queue: "default" }
    }
    autoscale {
      replicas: 1..3
      on: [external { metric: latency, above: 10 }]
      up: { window: 60s, pods: 1, every: 30s }
      down: { window: 5m }
    }
    resources { requests { cpu: 500m, memory: 512Mi }, limits { memory: 1228Mi } }
  }
  sidekiq queue["federation"] {
    queues: ["push", "ingress"]
    threads: 20
    metric latency {
      port: "metrics"
      series: "sidekiq_queue_latency_seconds"
      query: "max(<<.Series>>{<<.LabelMatchers>>}) by (namespace, queue)"
      selector: { queue: "push" }
    }
    autoscale {
      replicas: 1..3
      on: [external { metric: latency, above: 30 }]
      up: { window: 90s, pods: 1, every: 45s }
      down: { window: 10m }
    }
    resources { requests { cpu: 400m, memory: 700Mi }, limits { memory: 1536Mi } }
  }
  sidekiq queue["background"] {
    queues: ["pull", "mailers", "fasp"]
    threads: 10
    scrape metrics { port: "metrics" }
    autoscale { replicas: 1..3, on: [cpu { utilization: 80% }], up: { window: 5m }, down: { window: 10m } }
    resources { requests { cpu: 200m, memory: 450Mi }, limits { memory: 800Mi } }
  }
  sidekiq queue["scheduler"] {
    queues: ["scheduler"]
    threads: 5
    scrape metrics { port: "metrics" }
    resources { requests { cpu: 100m, memory: 300Mi }, limits { memory: 500Mi } }
  }

  /// What pushes new posts to open browsers. It is written in JavaScript and shares little with the others.
  @allow("CL2002", reason: "the digest of this tag is not written down anywhere yet")
  app streaming {
    name: "mastodon-streaming"
    image: "ghcr.io/glitch-soc/mastodon-streaming:v4.5.0"
    command: ["node", "./streaming/index.js"]
    ports { streaming: 4000 }
    env-from: [config/core, config/database, config/redis, config/streaming, secret/mastodon-app-secrets]
    env {
      DB_USER: postgres/database.credentials.username
      DB_PASS: postgres/database.credentials.password
      DB_SSLMODE: "no-verify"  // its driver verifies the whole or nothing, and the whole asks for an authority that Node.js knows
    }
    volumes { "/etc/ssl/certs/postgresql/ca.crt": secret-file { from: postgres/database.ca } }
    probes {
      readiness: http { path: "/api/v1/streaming/health", port: self.ports.streaming, delay: 15s, every: 15s }
      liveness: http { path: "/api/v1/streaming/health", port: self.ports.streaming, delay: 20s, every: 15s }
    }
    resources { requests { cpu: 21m, memory: 100Mi }, limits { memory: 100Mi } }
    connects-to: [postgres/database.pooled.rw, redis/redis-master.endpoint]

    metric clients {
      port: "streaming"
      series: "connected_clients"
      offered: "mastodon_streaming_connected_clients"
      query: "sum(<<.Series>>{<<.LabelMatchers>>}) by (namespace, job)"
    }
    autoscale {
      replicas: 1..3
      on: [external { metric: clients, above: 200, of: "each pod" }]
      up: quick
      down: { window: 5m, pods: 1, every: 2m }
    }
  }

  /// Brings the database up to what the processes expect, whenever they are delivered. The one before is deleted for it.
  @allow("CL2001", reason: "how much memory a migration takes was never measured")
  @allow("CL2002", reason: "the digest of this tag is not written down anywhere yet")
  job migrate {
    name: "mastodon-db-migrate"
    image: mastodon-image
    command: ["bundle", "exec", "rails", "db:migrate"]
    tolerates: node-pool/autoscaler.taints
    env-from: [config/core, config/database, config/redis, config/jobs, secret/mastodon-app-secrets]
    env {
      // Migrations hold a lock for as long as their session lives, and a pooler ends it with each transaction:
      // https://docs.joinmastodon.org/admin/scaling/#pgbouncer-mastodon
      DB_HOST: postgres/database.endpoint.host()
      DB_PORT: postgres/database.endpoint.port
      DB_USER: postgres/database.credentials.username
      DB_PASS: postgres/database.credentials.password
    }
    volumes { "/etc/ssl/certs/postgresql/ca.crt": secret-file { from: postgres/database.ca } }
    connects-to: [postgres/database.endpoint, redis/redis-master.endpoint]
    job-annotations {
      // Beside the rest and not before it: the database and the ConfigMaps are delivered with it.
      "argocd.argoproj.io/hook": "Sync"
      "argocd.argoproj.io/hook-delete-policy": "BeforeHookCreation"
    }
  }

  @allow("CL2001", reason: "how much memory these take was never measured")
  by-hand upkeep["recount-accounts"] { tootctl: ["cache", "recount", "accounts"] }
  @allow("CL2001", reason: "how much memory these take was never measured")
  by-hand upkeep["recount-statuses"] { tootctl: ["cache", "recount", "statuses"] }
  @allow("CL2001", reason: "how much memory these take was never measured")
  by-hand upkeep["remove-orphans"] { tootctl: ["media", "remove-orphans"] }
  @allow("CL2001", reason: "how much memory these take was never measured")
  by-hand upkeep["search-deploy"] { tootctl: ["search", "deploy"] }

  route mastodon {
    hosts: [cluster.domain]
    // Browsers that know Tor offer to go there.
    headers { Onion-Location: "http://\(onion)" }
    // When the request came in, from which Mastodon tells how long it waited. Cilium hands the words to Envoy, which
    // puts in the time.
    request-headers { X-Request-Start: "t=%START_TIME(%s.%3f)%" }
    to {
      "/api/v1/streaming": app/streaming.endpoints.streaming
      "/": rails/web.endpoints.http
    }
  }
}
