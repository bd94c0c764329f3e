/// What Mastodon keeps: posts in PostgreSQL, queues and caches in Redis, an index in Elasticsearch.
use std.plain.{stateful}

postgres database in mastodon {
  name: "database-cnpg"
  version: 17.5
  image: "ghcr.io/cloudnative-pg/postgresql:17.5@sha256:b1deeed2aa998b2f381e39c5cadb9ec06127708c8bd62965743af19abf21628f"
  instances: 2
  database: "mastodon"
  owner: "app"
  storage { size: 80Gi, class: hcloud-volumes-encrypted-xfs }
  wal: { size: 20Gi, class: hcloud-volumes-encrypted-xfs }
  resources { requests { cpu: 1, memory: 2Gi }, limits { memory: 2Gi } }
  max-connections: 300
  parameters { shared_buffers: "512MB", ssl_min_protocol_version: "TLSv1.3" }
  poolers {
    rw { pool: 125, clients: 1000, resources { requests { cpu: 10m, memory: 100Mi }, limits { memory: 100Mi } } }
    ro {
      type: "ro", pool: 125, clients: 1000
      resources { requests { cpu: 10m, memory: 100Mi }, limits { memory: 100Mi } }
    }
  }
  backup: {
    destination: "s3://mastovault/cnpg/mastodon-database"
    endpoint: object-store
    variables: object-store-variables
    access-key: secret/mastodon-walg-s3.keys.AWS_ACCESS_KEY_ID
    secret-key: secret/mastodon-walg-s3.keys.AWS_SECRET_ACCESS_KEY
    schedule: "0 3 * * *"
    keep: 7d
    compression: "gzip"
  }
  priority: mastodon-critical
  operator: cnpg-system
  monitored: true
  needs: [cloudnative-pg, plugin-barman-cloud]  // no value of these reaches the database, so the order is said
}

secret mastodon-walg-s3 in mastodon {
  data { AWS_ACCESS_KEY_ID: "app-mastovault-s3-access-key", AWS_SECRET_ACCESS_KEY: "app-mastovault-s3-secret-key" }
}

@allow("CL2002", reason: "the digest of this tag is not written down anywhere yet")
redis redis-master in mastodon {
  name: "mastodon-redis-master"
  image: "docker.io/bitnamilegacy/redis:8.2.1-debian-12-r0"
  storage: { size: 8Gi }
  user: 1001
  workload: stateful { peers: "mastodon-redis-headless" }
  resources { requests { cpu: 500m, memory: 512Mi }, limits { cpu: 1, memory: 1Gi } }
  priority: mastodon-critical
}

elasticsearch elasticsearch in mastodon {
  version: 8.18.1
  nodes: 1
  storage { size: 10Gi }
  tls: mastodon-elastic-server
  resources { requests { cpu: 200m, memory: 4Gi }, limits { memory: 4Gi } }
  priority: mastodon-critical
  operator: elastic-system
  needs: [eck-operator]
}

/// Valid for every name the index has or had, so that neither moving nor an old setting breaks a connection.
certificate mastodon-elastic-server in mastodon {
  secret-name: "mastodon-elastic-server"
  common-name: "mastodon-elastic.mastodon.svc"
  names: [
    "mastodon-elastic", "mastodon-elastic.mastodon.svc", "mastodon-elastic.mastodon.svc.cluster.local"
    "mastodon-elastic-pooler", "mastodon-elastic-pooler.mastodon.svc"
    for (service in ["elasticsearch-master", "elasticsearch-es-http"]) ...[
      "\(service)", "\(service).mastodon.svc", "\(service).mastodon.svc.cluster.local"
    ]
  ]
  issuer: internal-issuer
  lifetime: 2160h
  renew-before: 360h
}
