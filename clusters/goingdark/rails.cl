/// Kinds of this house. A kind that `is` another has all its fields and emits, and stands wherever the other may.
use std.app.{Step}

/// One tag for every Rails process; Renovate edits this line.
let mastodon-image: Image = "ghcr.io/glitch-soc/mastodon:v4.5.0"

/// The name of the site in the Tor network. Its keys are those of `mastodon-onion-keys`.
let onion: Hostname = "eopvgbrhvri7tj2gbvssa3zpgxzm6rbwf6ozmk33elox3kce3zo75gid.onion"

/// Where Rails processes tell their numbers. Environment, ports, Services and scrapes follow it.
let exporter-port: Port = 9394

/// Where the mail server takes mail. Processes are told this port, and the network lets them through to it.
let smtp-port: Port = 587

/// How a process scales: quickly up, calmly down.
let quick: Step = { window: 30s, pods: 2, every: 30s }
let calm: Step = { window: 3m, pods: 1, every: 60s }

/// A process of Mastodon that runs Ruby.
@allow("CL2002", reason: "the digest of this tag is not written down anywhere yet")
kind rails is app {
  image = mastodon-image
  env-from = [
    config/core, config/database, config/redis, config/search, config/features, config/external-services
    secret/mastodon-app-secrets
  ]
  env = {
    DB_USER: postgres/database.credentials.username
    DB_PASS: postgres/database.credentials.password
    ES_PASS: elasticsearch/elasticsearch.password
    SMTP_PORT: smtp-port
  }
  volumes = {
    "/etc/ssl/certs/postgresql/ca.crt": secret-file { from: postgres/database.ca }
    "/opt/mastodon/.elasticsearch/ca.crt": secret-file { from: elasticsearch/elasticsearch.ca }
  }
  connects-to = [
    postgres/database.pooled.rw, postgres/database.pooled.ro, redis/redis-master.endpoint
    elasticsearch/elasticsearch.endpoint, app/tor-proxy.endpoints.http
  ]
  // Other servers, the store of media, the mail server.
  reaches = [everything { ports: [80, 443, smtp-port] }]
}

/// A worker of Sidekiq.
kind sidekiq is rails {
  name = "mastodon-sidekiq-\(key ?? id)"
  /// Queues in order of priority.
  queues: [String]
  /// How many jobs it does at once. Each wants a connection to the database.
  threads: Count

  user = 991
  command = ["bundle", "exec", "sidekiq", for (q in queues) ...["-q", q], "-c", "\(threads)"]
  // `super` is what the field would be without this line.
  env-from = [...super, config/sidekiq]
  ports = { metrics: exporter-port }
  env = {
    ...super
    DB_POOL: threads
    // One process, which tells its numbers itself: with those of its queues, which workers scale on.
    MASTODON_PROMETHEUS_EXPORTER_LOCAL: true
    MASTODON_PROMETHEUS_EXPORTER_HOST: "0.0.0.0"
    MASTODON_PROMETHEUS_EXPORTER_PORT: self.ports.metrics
    MASTODON_PROMETHEUS_EXPORTER_SIDEKIQ_DETAILED_METRICS: true
  }
  probes = {
    liveness: exec { command: ["/bin/sh", "-c", "ps aux | grep '[s]idekiq 8'"], delay: 60s, every: 30s }
  }

  check queues.size() > 0 at queues
    else "sidekiq '\(id)' works on no queue"
    help "queues: [\"default\"]"
  check threads <= postgres/database.poolers.rw.pool at threads
    else "\(threads) threads want more connections than the pool has"
    help "the pool of poolers.rw holds \(postgres/database.poolers.rw.pool)"
}

/// Work that somebody has done now and then, by `kubectl create job --from=cronjob/NAME NAME-now`. The clock never starts it.
@allow("CL2002", reason: "the digest of this tag is not written down anywhere yet")
kind by-hand is cron-job {
  name = "mastodon-\(key ?? id)"
  /// What `tootctl` is told.
  tootctl: [String]

  image = mastodon-image
  command = ["bin/tootctl", ...tootctl]
  schedule = "0 0 1 1 *"
  suspended = true
  restart = "Never"
  retries = 0
  keep = 7d
  tolerates = node-pool/autoscaler.taints
  env-from = [
    config/core, config/database, config/redis, config/search, config/jobs, config/external-services
    secret/mastodon-app-secrets
  ]
  env = {
    DB_USER: postgres/database.credentials.username
    DB_PASS: postgres/database.credentials.password
    ES_PASS: elasticsearch/elasticsearch.password
  }
  volumes = {
    "/etc/ssl/certs/postgresql/ca.crt": secret-file { from: postgres/database.ca }
    "/opt/mastodon/.elasticsearch/ca.crt": secret-file { from: elasticsearch/elasticsearch.ca }
  }
  connects-to = [
    postgres/database.pooled.rw, redis/redis-master.endpoint, elasticsearch/elasticsearch.endpoint
  ]
  // The store of media.
  reaches = [everything { ports: [443] }]
}

/// Every queue needs a worker, or its jobs wait for ever.
rule every-queue-is-worked {
  code: "GD0001"
  severity: "error"

  let known = ["default", "push", "ingress", "pull", "mailers", "fasp", "scheduler"]
  let worked = all(sidekiq).flat-map(s => s.queues)
  for (q in known) {
    check q in worked at cluster
      else "no sidekiq works on queue '\(q)'"
      help "add it to the queues of one of them"
  }
}
