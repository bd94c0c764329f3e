/// Mail: Stalwart, three pods that share a database and find each other by NATS, and a helper for aliases.
use std.cilium
use std.plain.{stateful}

priority-class mail-critical { value: 1_000_000, description: "what mail can't do without" }

/// A port that Stalwart listens on.
type MailPort = {
  /// The port.
  port: Port
  /// What is spoken there.
  protocol: "smtp" | "imap" | "pop3" | "managesieve" | "http"
  /// It speaks TLS from the first byte on; else whoever connects asks for it.
  tls: Bool = false
}

/// All of them, by the name of the port.
let mail-ports: Map<String, MailPort> = {
  smtp { port: 25, protocol: "smtp" }
  submission { port: 587, protocol: "smtp" }
  smtps { port: 465, protocol: "smtp", tls: true }
  imap { port: 143, protocol: "imap" }
  imaps { port: 993, protocol: "imap", tls: true }
  pop3 { port: 110, protocol: "pop3" }
  pop3s { port: 995, protocol: "pop3", tls: true }
  managesieve { port: 4190, protocol: "managesieve" }
  http { port: 8080, protocol: "http" }
  https { port: 443, protocol: "http", tls: true }
}

/// The subnet of Hetzner's load balancers, which the module makes at the end of that of the nodes.
let balancers: Cidr = 10.0.95.0/24

namespace stalwart {
  pod-security: null
  network: cilium.deny-by-default {}

  postgres postgresql {
    name: "stalwart-postgresql"
    version: 18.0
    image: "ghcr.io/cloudnative-pg/postgresql:18.0@sha256:f06cae6ae14e2f101392130dce800b504bf9c5110b5db5fc0266782464882dbb"
    instances: 2
    database: "stalwart"
    storage { size: 50Gi, class: hcloud-volumes-encrypted-xfs }
    wal: { size: 10Gi, class: hcloud-volumes-encrypted-xfs }
    // Nobody says how much it takes: far above the 128 MB that PostgreSQL sets aside, and far below a node.
    resources { requests { cpu: 100m, memory: 256Mi }, limits { memory: 1Gi } }
    backup: {
      destination: "s3://mastovault/stalwart/stalwart-postgresql"
      endpoint: object-store
      variables: object-store-variables
      access-key: secret/stalwart-cnpg-s3.keys.AWS_ACCESS_KEY_ID
      secret-key: secret/stalwart-cnpg-s3.keys.AWS_SECRET_ACCESS_KEY
      schedule: "0 3 * * *"
      keep: 7d
      compression: "gzip"
    }
    operator: cnpg-system
    needs: [cloudnative-pg, plugin-barman-cloud]
  }

  secret stalwart-secret { data { ADMIN_PASSWORD: "app-stalwart-admin-password" } }
  secret stalwart-blob-s3 {
    data {
      AWS_ACCESS_KEY_ID: "app-stalwart-blob-s3-access-key-id"
      AWS_SECRET_ACCESS_KEY: "app-stalwart-blob-s3-secret-access-key"
    }
  }
  secret stalwart-cnpg-s3 {
    data { AWS_ACCESS_KEY_ID: "app-mastovault-s3-access-key", AWS_SECRET_ACCESS_KEY: "app-mastovault-s3-secret-key" }
  }

  certificate stalwart-tls {
    secret-name: "stalwart-tls"
    names: [for (part in ["mail", "smtp", "imap"]) "\(part).peekoff.com"]
    issuer: cloudflare-issuer
    lifetime: 2160h
    renew-before: 720h
  }
  certificate stalwart-goingdark-tls {
    secret-name: "stalwart-goingdark-tls"
    names: [for (part in ["mail", "smtp", "imap"]) "\(part).goingdark.social"]
    issuer: cloudflare-issuer
    lifetime: 2160h
    renew-before: 720h
  }

  // Stalwart reads what is between %{ and }% by itself when it starts.
  let home = "/opt/stalwart"
  config stalwart {
    name: "stalwart-config"
    files {
      "config.toml": toml({
        server {
          hostname: "mail.peekoff.com"
          tls { certificate: "default" }
          // The load balancer says on whose behalf it connects.
          proxy { "trusted-networks": ["\(balancers)"] }
          listener {
            for (n, p in mail-ports) {
              [n]: { bind: ["0.0.0.0:\(p.port)"], protocol: p.protocol, tls { implicit: p.tls } }
            }
          }
        }
        certificate {
          default {
            default: true
            cert: "%{file:\(home)/etc/certs/tls.crt}%"
            private-key: "%{file:\(home)/etc/certs/tls.key}%"
            subjects: certificate/stalwart-tls.names.map(n => "\(n)")
          }
          goingdark {
            cert: "%{file:\(home)/etc/certs-goingdark/tls.crt}%"
            private-key: "%{file:\(home)/etc/certs-goingdark/tls.key}%"
            subjects: certificate/stalwart-goingdark-tls.names.map(n => "\(n)")
          }
        }
        authentication {
          fallback-admin { user: "admin", secret: "%{file:\(home)/secrets/ADMIN_PASSWORD}%" }
        }
        tracer { stdout { type: "stdout", level: "info", ansi: false, enable: true } }
        storage { data: "postgresql", lookup: "postgresql", fts: "postgresql", blob: "s3", directory: "internal" }
        directory { internal { type: "internal", store: "postgresql" } }
        store {
          postgresql {
            type: "postgresql"
            host: "\(postgres/postgresql.endpoint.host())"
            port: postgres/postgresql.endpoint.port
            database: postgres/postgresql.database
            user: "%{file:\(home)/db-secrets/username}%"
            password: "%{file:\(home)/db-secrets/password}%"
          }
          s3 {
            type: "s3"
            bucket: "stalwart-blobs"
            region: "auto"
            endpoint: object-store
            access-key: "%{file:\(home)/s3-secrets/AWS_ACCESS_KEY_ID}%"
            secret-key: "%{file:\(home)/s3-secrets/AWS_SECRET_ACCESS_KEY}%"
            compression: "lz4"
          }
          nats { type: "nats", address: ["nats://\(app/nats.endpoints.client.address())"], tls { enable: false } }
        }
        cluster { coordinator: "nats", node-id: "%{env:STALWART_NODE_ID}%" }
      })
    }
  }

  @allow("CL2002", reason: "the digest of this tag is not written down anywhere yet")
  app stalwart {
    image: "docker.io/stalwartlabs/stalwart:v0.16.9"
    // Pods count from 1, since a member of the cluster may not have the number 0.
    workload: stateful { first: 1, peers: "stalwart-headless", order: "Parallel" }
    replicas: 3
    priority: mail-critical
    user: 1000
    group: 1000
    ports { for (n, p in mail-ports) { [n]: p.port } }
    env { STALWART_NODE_ID: { pod-field: "metadata.labels['apps.kubernetes.io/pod-index']" } }
    volumes {
      "/opt/stalwart/etc/config.toml": config-file { from: config/stalwart.keys["config.toml"] }
      "/opt/stalwart/etc/certs": secret-files { from: certificate/stalwart-tls.secret/keys }
      "/opt/stalwart/etc/certs-goingdark": secret-files { from: certificate/stalwart-goingdark-tls.secret/keys }
      "/opt/stalwart/secrets": secret-files { from: secret/stalwart-secret }
      "/opt/stalwart/db-secrets": secret-files { from: postgres/postgresql.secret/credentials }
      "/opt/stalwart/s3-secrets": secret-files { from: secret/stalwart-blob-s3 }
    }
    claim data { mount: "/opt/stalwart", size: 10Gi, class: hcloud-volumes-encrypted-xfs, per-replica: true }
    probes {
      startup: http { path: "/healthz/ready", port: self.ports["http"], delay: 10s, every: 5s, failures: 60 }
      readiness: http { path: "/healthz/ready", port: self.ports["http"], every: 10s, failures: 3 }
      liveness: http { path: "/healthz/live", port: self.ports["http"], delay: 30s, every: 30s }
    }
    resources { requests { cpu: 100m, memory: 100Mi }, limits { cpu: 200m, memory: 200Mi } }
    connects-to: [postgres/postgresql.endpoint, app/nats.endpoints.client]
    // Other mail servers, the store of mails, lists of revoked certificates.
    reaches: [everything { ports: [25, 80, 443, 465, 587] }]

    /// Five ports, which is as many as a load balancer of this size has.
    load-balancer mail {
      name: "stalwart-mail"
      ports { for (n in ["smtp", "smtps", "submission", "imaps", "managesieve"]) { [n]: { port: mail-ports[n].port } } }
      annotations {
        "load-balancer.hetzner.cloud/location": "hel1"
        "load-balancer.hetzner.cloud/type": "lb11"
        "load-balancer.hetzner.cloud/name": "stalwart-mail-lb"
        "load-balancer.hetzner.cloud/algorithm-type": "least_connections"
        "load-balancer.hetzner.cloud/uses-proxyprotocol": "true"
        "load-balancer.hetzner.cloud/use-private-ip": "true"
        "load-balancer.hetzner.cloud/disable-private-ingress": "true"
        "load-balancer.hetzner.cloud/ipv4-rdns": "mail.peekoff.com"
      }
    }
  }

  /// Tells the pods of Stalwart about each other. It keeps nothing, so nobody logs in.
  @allow("CL2001", reason: "how much memory it needs was never measured")
  @allow("CL2002", reason: "the digest of this tag is not written down anywhere yet")
  app nats {
    name: "stalwart-nats"
    image: "docker.io/library/nats:2.12"
    args: ["-m", "\(self.ports["monitoring"])"]
    ports { client: 4222, monitoring: 8222 }
  }

  /// Makes addresses for those who ask for one in their password manager.
  @allow("CL2002", reason: "the digest of this tag is not written down anywhere yet")
  app staliaswarden {
    image: "ghcr.io/goingdark-social/staliaswarden:main-85b62c8"
    user: 1001
    group: 1001
    ports { http: 3000 }
    env { PORT: self.ports.http, STALWART_URL: "http://\(app/stalwart.endpoints.http.address())/api" }
    resources { requests { cpu: 50m, memory: 64Mi }, limits { cpu: 100m, memory: 128Mi } }
    connects-to: [app/stalwart.endpoints.http]
  }

  route stalwart-admin { hosts: ["mailadmin.peekoff.com"], to { "/": app/stalwart.endpoints.http } }
  route stalwart-autodiscover {
    hosts: ["autoconfig.peekoff.com", "autodiscover.peekoff.com"]
    to { "/": app/stalwart.endpoints.http }
  }
  route staliaswarden-route { hosts: ["bitwarden.peekoff.com"], to { "/": app/staliaswarden.endpoints.http } }
}

/// Hetzner's smallest load balancer takes five ports, and says so when it is made and not before.
rule ports-of-a-small-load-balancer {
  code: "GD0002"
  severity: "error"

  for (b in all(load-balancer)) {
    check b.annotations.get("load-balancer.hetzner.cloud/type") != "lb11" or b.ports.size() <= 5 at b.ports
      else "load balancer '\(b.name)' has \(b.ports.size()) ports, and an lb11 takes five"
      help "leave some out, or take a larger one"
  }
}
