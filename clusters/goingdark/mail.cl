/// Mail: Stalwart, three pods that share a database and find each other by NATS, and a helper for aliases.
use std.cilium
use std.plain.{stateful}

priority-class mail-critical { value: 1_000_000, description: "what mail can't do without" }

/// A port that Stalwart listens on.
type MailPort = {
  /// The port.
  port: Port
  /// What is spoken there.
  protocol: "smtp" | "imap" | "pop3" | "manageSieve" | "http"
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
  managesieve { port: 4190, protocol: "manageSieve" }
  http { port: 8080, protocol: "http" }
  https { port: 443, protocol: "http", tls: true }
}

/// What the server calls itself, and where people look after it.
let mail-host: Hostname = "mail.peekoff.com"
let admin-host: Hostname = "mailadmin.peekoff.com"

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

  // Who may do everything, as Stalwart wants to be told: a name and a password.
  secret stalwart-secret {
    data { ADMIN_PASSWORD: "app-stalwart-admin-password" }
    template { ADMIN_PASSWORD: self.part.ADMIN_PASSWORD, RECOVERY_ADMIN: "admin:\(self.part.ADMIN_PASSWORD)" }
  }
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

  /// Where the secrets of Stalwart lie in its pods.
  let secrets = "/run/stalwart"

  /// What Stalwart is told through its API, as all but its database is kept in the database since version 0.16: one
  /// operation after the other. Sets are written as maps whose values are true.
  let plan: [Any] = [
    { "@type": "upsert", object: "Domain", matchOn: ["name"], value {
      peekoff { name: "peekoff.com" }
      goingdark { name: "\(cluster.domain)" }
    } }
    { "@type": "update", object: "SystemSettings", value {
      defaultDomainId: "#peekoff"
      defaultHostname: "\(mail-host)"
      // The load balancer says on whose behalf it connects.
      proxyTrustedNetworks { ["\(balancers)"]: true }
    } }
    // Probes and the gateway come from inside, and Stalwart shuts out who connects too often.
    { "@type": "upsert", object: "AllowedIp", matchOn: ["address"], value {
      inside { address: "\(network)", reason: "the network of the cluster" }
    } }
    { "@type": "reconcile", object: "NetworkListener", matchOn: ["name"], value {
      for (n, p in mail-ports) {
        [n]: { name: n, protocol: p.protocol, bind { ["0.0.0.0:\(p.port)"]: true }, tlsImplicit: p.tls }
      }
    } }
    // A certificate has no name to be found by, so those of the last time go first.
    { "@type": "destroy", object: "Certificate" }
    { "@type": "create", object: "Certificate", value {
      for (domain in ["peekoff", "goingdark"]) {
        [domain]: {
          certificate { "@type": "File", filePath: "\(secrets)/\(domain)/tls.crt" }
          privateKey { "@type": "File", filePath: "\(secrets)/\(domain)/tls.key" }
        }
      }
    } }
    { "@type": "update", object: "BlobStore", value {
      "@type": "S3"
      bucket: "stalwart-blobs"
      region { "@type": "Custom", customEndpoint: object-store, customRegion: "auto" }
      accessKey { "@type": "File", filePath: "\(secrets)/s3/AWS_ACCESS_KEY_ID" }
      secretKey { "@type": "File", filePath: "\(secrets)/s3/AWS_SECRET_ACCESS_KEY" }
    } }
    { "@type": "update", object: "Coordinator", value {
      "@type": "Nats", addresses { ["nats://\(app/nats.endpoints.client.address())"]: true }, useTls: false
    } }
    { "@type": "destroy", object: "Tracer" }
    { "@type": "create", object: "Tracer", value {
      stdout { "@type": "Stdout", level: "info", ansi: false, enable: true }
    } }
  ]

  config stalwart {
    name: "stalwart-config"
    files {
      "config.json": json({
        "@type": "PostgreSql"
        host: postgres/postgresql.endpoint.host()
        port: postgres/postgresql.endpoint.port
        database: postgres/postgresql.database
        authUsername: postgres/postgresql.owner
        authSecret { "@type": "File", filePath: "\(secrets)/database/password" }
      })
    }
    data { "plan.ndjson": plan.map(o => json(o, indent: 0).text().replace("\n", "")).join("\n") }
  }

  @allow("CL2002", reason: "the digest of this tag is not written down anywhere yet")
  app stalwart {
    image: "docker.io/stalwartlabs/stalwart:v0.16.9"
    command: ["/usr/local/bin/stalwart", "--config", "/etc/stalwart/config.json"]
    // Pods count from 1, and know each other by their names.
    workload: stateful { first: 1, peers: "stalwart-headless", order: "Parallel" }
    replicas: 3
    priority: mail-critical
    // The image's own user. It listens at ports below 1024, and its program may not even start without the right to.
    user: 2000
    group: 2000
    capabilities { add: ["NET_BIND_SERVICE"] }
    ports { for (n, p in mail-ports) { [n]: p.port } }
    env {
      STALWART_PUBLIC_URL: "https://\(admin-host)"
      STALWART_RECOVERY_ADMIN: secret/stalwart-secret.keys.RECOVERY_ADMIN
    }
    volumes {
      "/etc/stalwart/config.json": config-file { from: config/stalwart.keys["config.json"] }
      "\(secrets)/peekoff": secret-files { from: certificate/stalwart-tls.secret/keys }
      "\(secrets)/goingdark": secret-files { from: certificate/stalwart-goingdark-tls.secret/keys }
      "\(secrets)/database": secret-files { from: postgres/postgresql.secret/credentials }
      "\(secrets)/s3": secret-files { from: secret/stalwart-blob-s3 }
    }
    claim data { mount: "/var/lib/stalwart", size: 10Gi, class: hcloud-volumes-encrypted-xfs, per-replica: true }
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
      // Behind another node it would be that node that connects, and nobody believes what a node says of clients.
      keeps-client-address: true
      annotations {
        "load-balancer.hetzner.cloud/location": "hel1"
        "load-balancer.hetzner.cloud/type": "lb11"
        "load-balancer.hetzner.cloud/name": "stalwart-mail-lb"
        "load-balancer.hetzner.cloud/algorithm-type": "least_connections"
        "load-balancer.hetzner.cloud/uses-proxyprotocol": "true"
        "load-balancer.hetzner.cloud/use-private-ip": "true"
        "load-balancer.hetzner.cloud/disable-private-ingress": "true"
        "load-balancer.hetzner.cloud/ipv4-rdns": "\(mail-host)"
      }
    }
  }

  /// Tells Stalwart its plan, after each delivery and as soon as it answers. Ports and stores that are new to it count
  /// from its next start on.
  @allow("CL2001", reason: "how much memory it needs was never measured")
  @allow("CL2002", reason: "no two installations of others are known to pin the same digest")
  job plan {
    name: "stalwart-plan"
    image: "ghcr.io/stalwartlabs/cli:1.0.13"
    args: ["apply", "--file", "/plan.ndjson"]
    user: 65532
    env {
      STALWART_URL: "http://\(app/stalwart.endpoints.http.address())"
      STALWART_USER: "admin"
      STALWART_PASSWORD: secret/stalwart-secret.keys.ADMIN_PASSWORD
    }
    volumes { "/plan.ndjson": config-file { from: config/stalwart.keys["plan.ndjson"] } }
    connects-to: [app/stalwart.endpoints.http]
    job-annotations {
      "argocd.argoproj.io/hook": "PostSync"
      "argocd.argoproj.io/hook-delete-policy": "BeforeHookCreation"
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

  /// Makes addresses for those who ask for one in their password manager. It asks Stalwart at an address that version 0.16
  /// no longer has, and no version of it that asks at the new one is known.
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

  route stalwart-admin { hosts: [admin-host], to { "/": app/stalwart.endpoints.http } }
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
