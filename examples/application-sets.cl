/// Delivery by Argo CD: an ApplicationSet for each tier, a folder for each namespace, a kustomization in each folder.
use std.argocd

cluster example {
  domain: "example.org"
  kubernetes: 1.34.1
  delivery: argocd.application-sets {
    repository: "https://github.com/example/cluster"
    generated-configs: true
    tiers {
      base { wave: -10, namespaces: [cert-manager] }
      apps { wave: 0, namespaces: [shop] }
    }
  }
}

priority-class critical { value: 1_000_000 }

namespace cert-manager {
  chart cert-manager { from: "https://charts.jetstack.io", version: "v1.20.2" }
}

namespace shop {
  config web {
    data { PORT: 8080, NOTICE: "two\nlines" }
    files { "limits.json": json({ requests: 100 }) }
  }
  config known-by-name { fixed-name: true, data { THEME: "dark" } }
  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    priority: critical
    ports { http: 8080 }
    env-from: [config/known-by-name]
    env { PORT: config/web.keys.PORT }
    volumes { "/etc/shop/limits.json": config-file { from: config/web.keys["limits.json"] } }
    resources { limits { memory: 256Mi } }
  }
}
