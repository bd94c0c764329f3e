use std.argocd
use std.k8s

cluster home {
  domain: "example.org"
  kubernetes: 1.34.1
  delivery: argocd.application-sets {
    repository: "https://github.com/example/cluster"
    generated-configs: true
    values-files: true
    tiers { apps { wave: 0, namespaces: [argocd], folders { "sub": [shop] } } }
  }
}

namespace shop {
  config web {
    data { PORT: 8081 }
    files { "limits.json": json({ requests: 100 }) }
  }
  app front {
    image: "ghcr.io/example/front:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    env { PORT: config/web.keys.PORT }
    resources { limits { memory: 256Mi } }
  }
  app back {
    image: "ghcr.io/example/back:v1.1.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
    volumes { "/etc/shop/limits.json": config-file { from: config/web.keys["limits.json"] } }
    resources { limits { memory: 256Mi } }
  }
  app bystander {
    image: "ghcr.io/example/bystander:v1.0.0@sha256:3333333333333333333333333333333333333333333333333333333333333333"
    resources { limits { memory: 256Mi } }
  }
}

namespace argocd {
  chart argo-cd { from: "https://argoproj.github.io/argo-helm", version: "9.5.11", release: "argocd", values { global { domain: "b" } } }
}
