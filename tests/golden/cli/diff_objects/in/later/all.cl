use std.crd.argocd
use std.crd.cnpg
use std.crd.elasticsearch
use std.crd.flux
use std.k8s

cluster all { domain: "example.org", kubernetes: 1.34.1 }

let image: Image = "ghcr.io/example/front:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"

fn pod(name: String) -> k8s.PodTemplateSpec = {
  metadata { labels { app: name } }
  spec {
    containers: [{ name: "main", image: image, env: [{ name: "A", value: "2" }], resources { limits { memory: 64Mi } } }]
  }
}

namespace raw {
  priority-class urgent { value: 2000 }
  storage-class fast { provisioner: "driver.longhorn.io", default: true, reclaim: "Retain" }

  emit k8s.Deployment {
    metadata { name: "at-once" }
    spec { selector { matchLabels { app: "at-once" } }, strategy { type: "Recreate" }, template: pod("at-once") }
  }
  emit k8s.DaemonSet {
    metadata { name: "by-hand" }
    spec { selector { matchLabels { app: "by-hand" } }, updateStrategy { type: "OnDelete" }, template: pod("by-hand") }
  }
  emit k8s.Job { metadata { name: "once" }, spec {
    template { spec { containers: [{ name: "main", image: image, resources { limits { memory: 64Mi } } }], restartPolicy: "OnFailure" } }
  } }
  emit k8s.RoleBinding {
    metadata { name: "readers" }
    roleRef { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "edit" }
    subjects: [{ kind: "User", apiGroup: "rbac.authorization.k8s.io", name: "emma" }]
  }
  emit k8s.Service {
    metadata { name: "fixed" }
    spec { clusterIP: "10.96.7.8", selector { app: "at-once" }, ports: [{ name: "more", port: 81 }, { name: "web", port: 80 }] }
  }
  emit k8s.ConfigMap { metadata { name: "settings" }, immutable: true, data { A: "2" } }
  emit k8s.ConfigMap { metadata { name: "flags" }, data { A: "2" } }
  emit k8s.Deployment {
    metadata { name: "reloaded", annotations { "reloader.stakater.com/auto": "true" } }
    spec {
      selector { matchLabels { app: "reloaded" } }
      template {
        metadata { labels { app: "reloaded" } }
        spec {
          containers: [{
            name: "main", image: image, envFrom: [{ configMapRef { name: "flags" } }], resources { limits { memory: 64Mi } }
          }]
        }
      }
    }
  }
  emit cnpg.Cluster {
    metadata { name: "database" }
    spec {
      instances: 2
      imageName: "ghcr.io/cloudnative-pg/postgresql:17.6@sha256:1111111111111111111111111111111111111111111111111111111111111111"
      storage { size: "10Gi" }
    }
  }
  emit elasticsearch.Elasticsearch {
    metadata { name: "search" }
    spec { version: "9.0.0", nodeSets: [{ name: "one", count: 3 }] }
  }
  emit flux.HelmRelease {
    metadata { name: "chart" }
    spec { interval: "1h", chartRef { kind: "OCIRepository", name: "chart" }, values { replicas: 2, deep { nested: [1, 3] } } }
  }
}
