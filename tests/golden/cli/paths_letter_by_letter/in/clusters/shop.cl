use std.argocd

cluster shop {
  kubernetes: 1.34.1
  delivery: argocd.application-sets {
    repository: "https://github.com/example/cluster"
    root: "."
    tiers {
      base { wave: -10, folders { "./base/.": [one] } }
      apps { wave: 0, finds: "all", namespaces: [two] }
    }
  }
}

namespace one {
  app web { image: "nginx:1.27@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 256Mi } } }
}
namespace two {
  app hub { image: "docker.io/library/nginx:1.27@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 256Mi } } }
  app user { image: "bitnami/nginx:1.27@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 256Mi } } }
  app host { image: "registry.example.org:5000/nginx:1.27@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 256Mi } } }
}
