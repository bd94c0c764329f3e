/// What the cluster runs on: delivery, operators, measuring.
use std.cilium.{l2-announcement, load-balancer-pool}
use std.metrics.{prometheus-adapter}

namespace argocd {
  pod-security: null

  chart argo-cd { from: "https://argoproj.github.io/argo-helm", version: "9.5.11", release: "argocd" }

  secret argocd-oidc-client { data { clientSecret: "static-client-argocd-secret" } }

  quota compute {
    hard {
      "requests.cpu": 1500m, "requests.memory": 4Gi, "limits.cpu": 4, "limits.memory": 8Gi
      pods: 15, persistentvolumeclaims: 5
    }
  }

  // The chart makes the Service, so nothing here knows its pods.
  let server: Endpoint = { service: "argocd-server", namespace: "argocd", port: 80 }
  route argocd { hosts: ["argocd.\(cluster.domain)"], to { "/": server, "/api/webhook": server } }
}

namespace kube-system {
  pod-security: null
  chart metrics-server { from: "https://kubernetes-sigs.github.io/metrics-server", version: "3.13.1" }
}

namespace cnpg-system {
  pod-security: null
  chart cloudnative-pg {
    from: "https://cloudnative-pg.github.io/charts"
    version: "0.28.3"
    values { replicaCount: 2 }
  }
}

namespace elastic-system {
  pod-security: null
  chart eck-operator { from: "https://helm.elastic.co", version: "3.4.0" }
}

namespace victoriametrics {
  pod-security: "privileged"

  chart victoria-metrics-k8s-stack { from: "https://victoriametrics.github.io/helm-charts", version: "0.77.0", release: "vm" }

  secret grafana-oidc-credentials {
    data { secret: "static-client-grafana-secret" }
    template {
      GF_AUTH_GENERIC_OAUTH_CLIENT_ID: "grafana"
      GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET: self.part.secret
    }
  }

  prometheus-adapter prometheus-adapter {}

  // The chart makes the Service, so nothing here knows its pods.
  route grafana-monitoring {
    hosts: ["monitoring.\(cluster.domain)"]
    to { "/": { service: "vm-grafana", namespace: "victoriametrics", port: 80 } }
  }
}

namespace victorialogs {
  pod-security: "privileged"
  chart victoria-logs-single {
    from: "https://victoriametrics.github.io/helm-charts"
    version: "0.12.4"
    values { server { persistentVolume { enabled: true, size: 50Gi } } }
  }
}

load-balancer-pool service-pool { addresses: [10.0.96.240..10.0.96.250] }
l2-announcement service-pool { external-ips: true }
