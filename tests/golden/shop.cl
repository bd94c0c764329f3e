/// A shop and what it stands on: what the mistakes of `tests/golden/mistakes` are made in.
use std.hetzner
use std.raw.{raw-object}
use std.secret.{doppler}
use std.k8s
use std.metrics.{prometheus-adapter}

cluster shop {
  domain: "example.org"
  kubernetes: 1.34.1
  talos: 1.11.1
  network { nodes: 10.0.64.0/19, services: 10.0.96.0/19, pods: 10.0.128.0/17 }
  infrastructure: hetzner.kubernetes-module { version: 3.2.0, location: "hel1", provider-version: "1.65.0" }
}

defaults secret { sync: from-store { store: doppler } }

let house = "ghcr.io/example"
let office: Cidr = 203.0.113.0/24

fn host(name: String) -> Hostname = "\(name).\(cluster.domain)"

/// A page of its own.
kind page in namespace {
  /// Who looks after it.
  team: String

  check team != "" at team
    else "page '\(name)' has no team"
    help "name one"
}

node-pool control { role: "control-plane", machine: hetzner.cx32, count: 3 }
node-pool worker { machine: hetzner.cx42, count: 3 }
node-pool spot { machine: hetzner.cx42, count: 0..2, labels { spot: "true" }, taints: [no-schedule("spot")] }

firewall nodes {
  allow: [
    { protocol: "tcp", ports: 443, why: "web" }
    { protocol: "tcp", ports: 6443, from: [office], why: "the office" }
  ]
}

priority-class high { value: 1000 }

namespace external-secrets {
  doppler doppler { token: secret/doppler-token.keys.token }
  secret doppler-token { sync: elsewhere { by: "bootstrap, by hand", keys: ["token"] } }
}

namespace edge {
  gateway public {
    class: "cilium"
    listeners { http { host: "*.example.org", port: 80 } }
  }
  chart cert-manager {
    from: "https://charts.jetstack.io"
    version: "v1.20.2"
    values { crds { enabled: true } }
  }
}

namespace shop {
  config settings { data { CURRENCY: "EUR", PAGE_SIZE: 20 } }
  secret api { data { TOKEN: "SHOP_API_TOKEN" } }
  secret bucket { data { id: "SHOP_BUCKET_ID", key: "SHOP_BUCKET_KEY" } }
  page about { team: "sales" }

  postgres database {
    version: 17.5
    image: "ghcr.io/cloudnative-pg/postgresql:17.5@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    instances: 2
    database: "shop"
    storage { size: 20Gi }
    resources { limits { memory: 1Gi } }
    max-connections: 200
    poolers { rw { pool: 60, resources { limits { memory: 128Mi } } } }
    backup: {
      destination: "s3://copies/shop"
      endpoint: "https://objects.example.org"
      access-key: secret/bucket.keys.id
      secret-key: secret/bucket.keys.key
      schedule: "0 3 * * *"
      keep: 14d
    }
  }

  app front {
    image: "\(house)/front:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
    args: ["serve", "--port", "\(self.ports.http)"]
    replicas: 3
    ports { http: 8080, metrics: 9090 }
    env {
      LANG: "en"
      TOKEN: secret/api.keys.TOKEN
      CURRENCY: config/settings.keys.CURRENCY
      DB_HOST: postgres/database.pooled.rw.host()
      DB_PASSWORD: postgres/database.credentials.password
    }
    probes {
      startup: http { path: "/health", port: self.ports.http, failures: 30 }
      readiness: http { path: "/health", port: self.ports.http, every: 10s }
    }
    resources { requests { cpu: 100m, memory: 128Mi }, limits { memory: 256Mi } }
    priority: high
    connects-to: [postgres/database.pooled.rw, app/cart.endpoints.http]
    disruption { max-unavailable: 1 }
    claim cache { mount: "/cache", size: 1Gi, access: "ReadWriteMany", class: storage }
    volumes { "/tmp": empty { limit: 100Mi } }
  }

  app cart {
    image: "\(house)/cart:v2.0.1@sha256:3333333333333333333333333333333333333333333333333333333333333333"
    ports { http: 8080, metrics: 9090 }
    resources { requests { cpu: 50m, memory: 64Mi }, limits { memory: 128Mi } }
    tolerates: node-pool/spot.taints
    node-labels: node-pool/spot.labels
    metric waiting {
      port: "metrics"
      series: "cart_waiting"
      query: "sum(<<.Series>>{<<.LabelMatchers>>}) by (namespace, job)"
    }
    autoscale {
      replicas: 2..6
      on: [cpu { utilization: 70% }, external { metric: waiting, above: 3, of: "each pod" }]
    }
  }

  cron-job report {
    schedule: "0 4 * * *"
    time-zone: "Europe/Berlin"
    image: "\(house)/report:v1.0.0@sha256:4444444444444444444444444444444444444444444444444444444444444444"
    resources { limits { memory: 128Mi } }
    keep: 1h
  }

  route front {
    gateway: public
    hosts: [host("shop")]
    to { "/": app/front.endpoints.http, "/cart": app/cart.endpoints.http }
  }
}

namespace monitoring { prometheus-adapter adapter {} }

storage-class storage { provisioner: "csi.hetzner.cloud" }

rule every-page-has-a-letter {
  code: "SH0001"
  severity: "warning"
  for (p in all(page)) { check p.name != "x" at p else "a page is called x" }
}
