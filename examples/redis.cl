/// A cache that keeps its data over a restart, and an app that uses it.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  redis cache {
    image: "docker.io/valkey/valkey:8.1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    storage: { size: 8Gi }
    max-memory: 768Mi
    eviction: "allkeys-lru"
    user: 999
    resources { requests { memory: 256Mi }, limits { memory: 1Gi } }
  }
  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
    env { REDIS_URL: "redis://\(redis/cache.endpoint.address())/0" }
    resources { limits { memory: 256Mi } }
    connects-to: [redis/cache.endpoint]
  }
}
