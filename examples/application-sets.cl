/// Delivery by Argo CD: an ApplicationSet for each tier, a folder for each namespace, a kustomization in each folder.
/// ConfigMaps and the values of charts are files beside these; the images of all pods, also of those taken over as they were,
/// stand in one place.
use std.argocd
use std.k8s

cluster example {
  domain: "example.org"
  kubernetes: 1.34.1
  delivery: argocd.application-sets {
    repository: "https://github.com/example/cluster"
    generated-configs: true
    values-files: true
    make-namespaces: true
    tiers {
      base { wave: -10, folders { ".": [argocd], base-system: [cert-manager] } }
      apps { wave: 0, finds: "all", namespaces: [shop] }
    }
  }
}

priority-class critical { value: 1_000_000 }

namespace argocd {
  chart argo-cd { from: "https://argoproj.github.io/argo-helm", version: "9.5.11", release: "argocd" }
}

namespace cert-manager {
  chart cert-manager {
    from: "https://charts.jetstack.io"
    version: "v1.20.2"
    values { crds { enabled: true } }
  }
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
  emit k8s.Object {
    apiVersion: "v1", kind: "Pod"
    metadata { name: "old", namespace: "shop" }
    spec {
      containers: [{
        name: "old", image: "ghcr.io/example/old:v1@sha256:2222222222222222222222222222222222222222222222222222222222222222"
        resources { limits { memory: "64Mi" } }
      }]
    }
  }
}
