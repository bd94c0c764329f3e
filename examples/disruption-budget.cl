/// How many pods may be missing while nodes are drained: one, unless an app says otherwise.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  defaults app { resources { limits { memory: 256Mi } } }

  app web { image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111", replicas: 3 }
  app search {
    image: "ghcr.io/example/search:v1.0.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
    replicas: 5
    disruption: disruption-budget { min-available: 3 }
  }
  app live { image: "ghcr.io/example/live:v1.4.0@sha256:3333333333333333333333333333333333333333333333333333333333333333", replicas: 2, disruption: null }
}
