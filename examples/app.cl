/// An app: a container that answers requests, with all that usually belongs to it.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    args: ["serve", "--port", "\(self.ports.http)"]
    env { TZ: "Europe/Berlin", WORKERS: 3, POD_IP: { pod-field: "status.podIP" } }
    ports { http: 8080, metrics: 9090 }
    probes {
      startup: http { path: "/health", port: self.ports.http, failures: 30 }
      readiness: http { path: "/health", port: self.ports.http }
    }
    resources { requests { cpu: 100m, memory: 128Mi }, limits { memory: 256Mi } }
    user: 1000
    read-only-root: true
    volumes { "/tmp": empty { limit: 64Mi } }
    replicas: 2
    sidecars {
      exporter {
        image: "ghcr.io/example/exporter:v0.9.1@sha256:2222222222222222222222222222222222222222222222222222222222222222"
        ports { exporter: 9100 }
        resources { limits { memory: 64Mi } }
      }
    }
  }
}
