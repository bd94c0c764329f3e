/// What is measured and written down, and where it is looked at.
use std.grafana.{dashboard}
use std.metrics.{prometheus-adapter}

@allow("CL2033", reason: "what is read and asked here was never written down, and most of it is charts")
namespace victoriametrics {
  pod-security: "privileged"

  // The operator makes these Services and names them by its own rules.
  let metrics: Endpoint = { service: "vmsingle-vm", namespace: "victoriametrics", port: 8428 }
  let logs: Endpoint = {
    service: "\(chart/victoria-logs-single.release)-server", namespace: "victorialogs", port: 9428
  }

  chart victoria-metrics-k8s-stack {
    from: "https://victoriametrics.github.io/helm-charts"
    version: "0.77.0"
    release: "vm"
    needs: [prometheus-operator-crds]
    values {
      fullnameOverride: "vm"
      // The name that Argo CD gives the application, which the chart needs for its labels.
      argocdReleaseOverride: "victoriametrics"
      victoria-metrics-operator { admissionWebhooks { enabled: true, certManager { enabled: true } } }
      vmsingle {
        enabled: true
        spec {
          port: "\(metrics.port)"
          retentionPeriod: "14d"
          tolerations: [for (t in node-pool/autoscaler.taints) {
            key: t.key, operator: "Equal", value: t.value, effect: t.effect
          }]
          resources: room(250m, 768Mi, 768Mi)
        }
      }
      vmagent { spec { resources: room(125m, 500Mi, 500Mi) } }
      vmalert { spec { resources: room(25m, 100Mi, 100Mi) } }
      alertmanager { spec { replicaCount: 1 } }
      grafana {
        plugins: ["victoriametrics-logs-datasource"]
        datasources {
          "datasources.yaml" {
            apiVersion: 1
            datasources: [{
              name: "VictoriaLogs"
              type: "victoriametrics-logs-datasource"
              access: "proxy"
              url: "http://\(logs.address())"
            }]
          }
        }
        envFromSecrets: [{ name: secret/grafana-oidc-credentials.name }]
        sidecar { dashboards { searchNamespace: "ALL" } }
        "grafana.ini" {
          server { root_url: "https://monitoring.\(cluster.domain)" }
          auth { disable_login_form: true, oauth_allow_insecure_email_lookup: true }
          "auth.generic_oauth" {
            enabled: true
            name: "Mastodon"
            scopes: "openid profile groups"
            auth_url: "\(login)/auth"
            token_url: "\(login)/token"
            api_url: "\(login)/userinfo"
            login_attribute_path: "preferred_username"
            name_attribute_path: "preferred_username"
            // Mastodon tells nobody's address, and Grafana wants one.
            email_attribute_path: "join('', [preferred_username, '@\(cluster.domain)'])"
            role_attribute_path: "contains(groups, 'mastodon:Owner') && 'Admin' || contains(groups, 'mastodon:Admin') && 'Admin' || contains(groups, 'mastodon:Moderator') && 'Editor'"
            role_attribute_strict: true
          }
        }
      }
    }
  }

  /// Definitions that charts of others want to be there, such as ServiceMonitor.
  chart prometheus-operator-crds {
    from: "https://prometheus-community.github.io/helm-charts"
    version: "28.0.1"
  }

  secret grafana-oidc-credentials {
    data { secret: "static-client-grafana-secret" }
    template {
      GF_AUTH_GENERIC_OAUTH_CLIENT_ID: "grafana"
      GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET: self.part.secret
    }
  }

  // ---- autoscalers ask for metrics here ----

  prometheus-adapter offered { rules-in: "values" }
  chart prometheus-adapter {
    from: "https://prometheus-community.github.io/helm-charts"
    version: "5.3.0"
    needs: [victoria-metrics-k8s-stack]
    values {
      prometheus { url: "http://\(metrics.host())", port: metrics.port }
      rules { default: false, external: prometheus-adapter/offered.external-rules }
      resources: room(100m, 128Mi, 256Mi)
    }
  }

  // ---- what is rented at Hetzner ----

  secret hcloud-exporter { data { token: "hcloud-exporter-token" } }

  @allow("CL2002", reason: "the digest of this tag is not written down anywhere yet")
  app hcloud-exporter {
    image: "quay.io/promhippie/hcloud-exporter:3.13.0"
    ports { http: 9501 }
    env {
      HCLOUD_EXPORTER_TOKEN: secret/hcloud-exporter.keys.token
      HCLOUD_EXPORTER_COLLECTOR_VOLUMES: true
      HCLOUD_EXPORTER_COLLECTOR_SERVER_METRICS: false
    }
    probes {
      readiness: http { path: "/metrics", port: self.ports.http, delay: 5s, every: 15s }
      liveness: http { path: "/metrics", port: self.ports.http, delay: 10s, every: 30s }
    }
    resources { requests { cpu: 25m, memory: 64Mi }, limits { memory: 128Mi } }
    scrape servers { port: "http", every: 1m }
  }

  // ---- where it is looked at ----

  dashboard argocd { file: "dashboards/argocd.json" }
  dashboard cluster-autoscaler { file: "dashboards/cluster-autoscaler.json" }
  dashboard gateway { file: "dashboards/gateway.json" }
  dashboard hetzner-inventory { file: "dashboards/hetzner-inventory.json" }
  dashboard hpa-vpa { file: "dashboards/hpa-vpa.json" }
  dashboard mastodon { file: "dashboards/mastodon.json" }
  dashboard postgresql { file: "dashboards/postgresql.json" }
  dashboard volumes { file: "dashboards/volumes.json" }

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
    values {
      server { persistentVolume { enabled: true, size: 50Gi } }
      // Reads the logs of all pods on each node.
      vector { enabled: true }
    }
  }
}
