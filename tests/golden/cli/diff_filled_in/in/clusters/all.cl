use std.k8s

cluster all { domain: "example.org", kubernetes: 1.34.0 }

let image: Image = "example.org/a:v1.2.3@sha256:1111111111111111111111111111111111111111111111111111111111111111"

namespace raw {
  config settings { data { A: "1" } }
  emit k8s.Deployment {
    metadata { name: "added" }
    spec {
      selector { matchLabels { app: "added" } }
      template {
        metadata { labels { app: "added" } }
        spec {
          containers: [
            {
              name: "main", image: image, resources { limits { memory: 64Mi } }
              ports: [{ containerPort: 8080 }]
              readinessProbe { httpGet { path: "/", port: 8080 } }
            }
          ]
          volumes: [{ name: "settings", configMap { name: "settings" } }]
        }
      }
    }
  }
  emit k8s.Deployment {
    metadata { name: "dropped" }
    spec {
      selector { matchLabels { app: "dropped" } }
      template {
        metadata { labels { app: "dropped" } }
        spec {
          terminationGracePeriodSeconds: 30
          containers: [
            {
              name: "main", image: image, resources { limits { memory: 64Mi } }, terminationMessagePolicy: "File"
              ports: [{ containerPort: 8080 }]
              readinessProbe { httpGet { path: "/", port: 8080 } }
            }
          ]
          volumes: [{ name: "settings", configMap { name: "settings" } }]
        }
      }
    }
  }
  emit k8s.Deployment {
    metadata { name: "other" }
    spec {
      selector { matchLabels { app: "other" } }
      template {
        metadata { labels { app: "other" } }
        spec {
          containers: [
            {
              name: "main", image: image, resources { limits { memory: 64Mi } }
              ports: [{ containerPort: 8080 }]
              readinessProbe { httpGet { path: "/", port: 8080 } }
            }
          ]
          volumes: [{ name: "settings", configMap { name: "settings" } }]
        }
      }
    }
  }
  emit k8s.Deployment {
    metadata { name: "service-links" }
    spec {
      selector { matchLabels { app: "service-links" } }
      template {
        metadata { labels { app: "service-links" } }
        spec {
          containers: [
            {
              name: "main", image: image, resources { limits { memory: 64Mi } }
              ports: [{ containerPort: 8080 }]
              readinessProbe { httpGet { path: "/", port: 8080 } }
            }
          ]
          volumes: [{ name: "settings", configMap { name: "settings" } }]
        }
      }
    }
  }
}
