/// An app that talks to the Kubernetes API, and what it may do there.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace tools {
  service-account watcher {
    may: [{ resources: ["configmaps"], names: ["state"], verbs: ["get", "update"] }]
    may-everywhere: [{ groups: ["apps"], resources: ["deployments"], verbs: ["get", "list", "watch"] }]
  }
  app watcher {
    image: "ghcr.io/example/watcher:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    service-account: watcher
    resources { limits { memory: 64Mi } }
  }
}
