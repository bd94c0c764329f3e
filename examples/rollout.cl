/// How the pods of an app come and go: where they run, what pulls their images, what is done when they start and end.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  secret registry { type: "kubernetes.io/dockerconfigjson", sync: elsewhere { by: "hand", keys: [".dockerconfigjson"] } }

  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    pull-secrets: [registry]
    ports { http: 8080 }
    resources { requests { cpu: 100m, memory: 128Mi }, limits { memory: 256Mi } }
    replicas: 3
    // A new pod answers before an old one goes, and an old one answers until its Service has forgotten it.
    strategy: rolling { max-surge: 1, max-unavailable: 0 }
    probes { readiness: http { path: "/health", port: self.ports.http } }
    lifecycle { pre-stop: sleep { time: 10s } }
    host-aliases { "10.0.0.7": ["nas.example.org"] }
    node-affinity {
      required: [{ expressions: [{ key: "kubernetes.io/arch", values: ["amd64", "arm64"] }] }]
      preferred: [{ weight: 50, expressions: [{ key: "example.org/spot", operator: "DoesNotExist" }] }]
    }
  }

  // One pod after the other, from the last to the third.
  app queue {
    image: "ghcr.io/example/queue:v2.0.1@sha256:2222222222222222222222222222222222222222222222222222222222222222"
    resources { requests { cpu: 100m, memory: 128Mi }, limits { memory: 256Mi } }
    replicas: 3
    workload: stateful {}
    strategy: rolling { partition: 2 }
  }
}
