/// How important pods are where there is no room for all.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

priority-class critical { value: 1_000_000, description: "what others can't do without" }
priority-class batch { value: -10, preemption: "Never" }

namespace shop {
  app database {
    image: "docker.io/library/postgres:17.5@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    priority: critical
    resources { limits { memory: 1Gi } }
  }
}
