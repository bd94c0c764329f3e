/// A shop on three rented machines, delivered by Flux. Invented for these tests, like everything in this folder.
use std.flux
use std.hetzner
use std.metrics.{prometheus-adapter}
use std.secret.{elsewhere, from-store, vault-store as vault}

cluster harbour {
  domain: "harbour.example"
  kubernetes: 1.33.4
  talos: 1.11.2
  network { nodes: 10.4.0.0/20, pods: 10.64.0.0/14, services: 10.96.0.0/16 }
  infrastructure: hetzner.servers {
    location: "nbg1"
    placement: "spread"
    rules: [
      { protocol: "tcp", ports: 443, why: "the shop" }
      { protocol: "udp", ports: 51820..51829, why: "the office" }
      for (p in [25, 465, 587]) { protocol: "tcp", ports: p, why: "mail" }
    ]
  }
  delivery: flux.kustomizations { root: "clusters/harbour", interval: 10m }
}

node-pool control { role: "control-plane", machine: hetzner.cax21, count: 3 }
node-pool worker {
  machine: hetzner.cax31
  count: 2..6
  labels { tier: "general" }
  taints: []
}

// Secrets come from one store unless they say otherwise.
defaults secret { sync: from-store { store: backend } }
defaults app {
  spread: "hard"
  resources { requests { cpu: 50m, memory: 64Mi }, limits { memory: 256Mi } }
}

namespace security {
  vault backend {
    address: "https://vault.\(cluster.domain):8200"
    token: secret/vault-token.keys.token
  }
  secret vault-token { sync: elsewhere { by: "the first administrator", keys: ["token"] } }
}

namespace edge {
  certificate wildcard { names: [cluster.domain, "*.\(cluster.domain)"], issuer: letters }
  gateway public {
    class: "cilium"
    listeners {
      apex { host: cluster.domain, tls: wildcard }
      sub { host: "*.harbour.example", tls: wildcard }
    }
  }
}
acme-issuer letters { dns01: secret/vault-token.keys.token }

namespace shop {
  let burst: Step = { window: 30s, pods: 4, every: 15s }
  let regions: Map<String, { hosts: [String], weight: Int }> = {
    north: { hosts: ["n1", "n2"], weight: 3 }
    south: { hosts: ["s1"], weight: 1 }
  }

  secret payment {
    data { API_KEY: "payment-api-key", WEBHOOK: "payment-webhook" }
    template { URL: "https://\(self.part.API_KEY)@pay.example/v2" }
  }
  postgres orders {
    version: 17.5
    instances: 2
    storage { size: 40Gi, class: fast }
    poolers { rw { pool: 60 }, ro { type: "ro", pool: 30 } }
    backup: { destination: "s3://harbour-orders", keep: 14d, schedule: "30 3 * * *" }
  }

  /// What customers see.
  app front {
    image: "registry.example/shop/front:2.14.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { http: 8080, metrics: 9090 }
    env {
      ...secret/payment.keys
      DB_HOST: postgres/orders.pooled.rw.host()
      GREETING: "welcome to \(cluster.domain)"
      DEBUG: if (cluster.domain == "harbour.test") "1" else "0"
    }
    probes { liveness: http { path: "/health", port: self.ports.http, failures: 5 } }
    autoscale {
      replicas: 2..8
      on: [cpu { utilization: 70% }, external { metric: waiting, above: 250m }]
      up: burst
    }
    connects-to: [postgres/orders.pooled.rw]

    metric waiting {
      port: "metrics"
      series: "front_requests_waiting"
      query: #"sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (job)"#
    }
  }

  for (name, region in regions) {
    app cache[name] {
      image: "registry.example/cache:7.2.1@sha256:2222222222222222222222222222222222222222222222222222222222222222"
      args: ["--hosts", region.hosts.join(","), if (region.weight > 1) "--primary"]
      replicas: region.weight * 2 - 1
    }
  }

  @allow("CL2004", reason: "one long job, restarted by hand")
  app import {
    image: "registry.example/import:1.0.0@sha256:3333333333333333333333333333333333333333333333333333333333333333"
    command: ["/bin/sh", "-c", "import --from \"ftp\" && sleep 1"]
    resources: { limits { memory: 1Gi } }
  }

  route front {
    gateway: public
    hosts: [cluster.domain, "www.\(cluster.domain)"]
    to { "/": app/front.endpoints.http }
  }
  app/front { env { LOG_LEVEL: "info", TRACE: null } }

  emit k8s.ConfigMap {
    metadata { name: "motd", namespace: self.name }
    data {
      "motd.txt": """
        Open from 8 to 18.
        Questions: \(cluster.domain)
        """
    }
  }
}
