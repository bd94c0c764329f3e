/// Where the pods of an app run: spread evenly as far as possible, unless it says otherwise; away from nodes that already
/// run one of them; or nowhere twice.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  defaults app { replicas: 3, resources { limits { memory: 256Mi } } }

  app web { image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  app search {
    image: "ghcr.io/example/search:v1.0.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
    anti-affinity: "soft"
  }
  app store {
    image: "ghcr.io/example/store:v1.4.0@sha256:3333333333333333333333333333333333333333333333333333333333333333"
    spread: "none"
    anti-affinity: "hard"
  }
}
