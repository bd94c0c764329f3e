/// Delivery by nobody in particular: one file for each object.
cluster example { domain: "example.org", kubernetes: 1.34.1, delivery: flat { root: "manifests" } }

namespace shop {
  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { http: 8080 }
    resources { limits { memory: 256Mi } }
  }
}
