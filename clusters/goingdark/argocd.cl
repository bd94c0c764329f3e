/// Delivery: Argo CD, and Kubechecks, which shows in a pull request what it would change.

namespace argocd {
  pod-security: null

  chart argo-cd {
    from: "https://argoproj.github.io/argo-helm"
    version: "9.5.11"
    release: "argocd"
    values {
      configs {
        cm {
          url: "https://argocd.\(cluster.domain)"
          "admin.enabled": false
          "accounts.kubechecks": "apiKey"
          "application.resourceTrackingMethod": "label"
          "oidc.config": yaml({
            name: "Mastodon"
            issuer: login
            clientID: "argocd"
            clientSecret: "$\(secret/argocd-oidc-client.name):\(secret/argocd-oidc-client.keys.clientSecret.key)"
            requestedScopes: ["openid", "profile", "groups"]
          }).text()
        }
        params {
          "server.insecure": true  // the gateway ends TLS
          "controller.diff.server.side": true
        }
        rbac {
          // Whoever has no role in Mastodon may do nothing.
          "policy.default": ""
          "policy.csv": """
            g, mastodon:Owner, role:admin
            g, mastodon:Admin, role:admin
            g, mastodon:Moderator, role:readonly
            p, role:kubechecks, applications, get, */*, allow
            p, role:kubechecks, applications, list, */*, allow
            p, role:kubechecks, projects, get, *, allow
            p, role:kubechecks, clusters, get, *, allow
            g, kubechecks, role:kubechecks
            """
        }
        // A folder is built by Kustomize with the charts in it inflated.
        cmp {
          create: true
          plugins {
            kustomize-with-helm {
              discover { fileName: "kustomization.yaml" }
              generate { command: ["kustomize", "build", "--enable-helm", "."] }
            }
          }
        }
      }
      controller {
        replicas: 1
        resources: room(200m, 512Mi, 2Gi, 1)
        metrics { enabled: true, serviceMonitor { enabled: true } }
      }
      server { resources: room(30m, 128Mi, 256Mi, 200m) }
      applicationSet { replicas: 1, resources: room(30m, 64Mi, 256Mi, 100m) }
      redis { resources: room(20m, 64Mi, 256Mi, 100m) }
      // The quota admits no container that asks for nothing: this one runs before a delivery, copyutil copies a file.
      redisSecretInit { resources: room(10m, 64Mi, 128Mi, 100m) }
      dex { enabled: false }
      notifications { enabled: false }
      repoServer {
        resources: room(100m, 256Mi, 512Mi, 500m)
        copyutil { resources: room(10m, 32Mi, 128Mi, 100m) }
        volumes: [
          { name: "plug-in", configMap { name: "argocd-cmp-cm" } }
          { name: "plug-in-tmp", emptyDir {} }
        ]
        extraContainers: [{
          name: "kustomize-with-helm"
          command: ["/var/run/argocd/argocd-cmp-server"]
          // The chart puts in the image that the repository server runs.
          image: "{{ default .Values.global.image.repository .Values.repoServer.image.repository }}:{{ default (include \"argo-cd.defaultTag\" .) .Values.repoServer.image.tag }}"
          resources: room(50m, 128Mi, 256Mi, 200m)
          securityContext {
            runAsNonRoot: true
            runAsUser: 999
            readOnlyRootFilesystem: true
            allowPrivilegeEscalation: false
            capabilities { drop: ["ALL"] }
            seccompProfile { type: "RuntimeDefault" }
          }
          volumeMounts: [
            { name: "var-files", mountPath: "/var/run/argocd" }
            { name: "plugins", mountPath: "/home/argocd/cmp-server/plugins" }
            {
              name: "plug-in", mountPath: "/home/argocd/cmp-server/config/plugin.yaml"
              subPath: "kustomize-with-helm.yaml"
            }
            { name: "plug-in-tmp", mountPath: "/tmp" }
          ]
        }]
      }
    }
  }

  // Argo CD reads only secrets that say they are its own.
  secret argocd-oidc-client {
    data { clientSecret: "static-client-argocd-secret" }
    labels { "app.kubernetes.io/part-of": "argocd" }
  }

  quota compute {
    hard {
      "requests.cpu": 1500m, "requests.memory": 4Gi, "limits.cpu": 4, "limits.memory": 8Gi
      pods: 15, persistentvolumeclaims: 5
    }
    // For what the chart runs besides, so that the quota refuses none of it.
    limits { cpu: 100m, memory: 128Mi }
    requests { cpu: 10m, memory: 64Mi }
  }

  // What the parts should ask for, by what they use. Nothing is changed by it.
  vertical-autoscaler controller { of: "argocd-application-controller", controller: "StatefulSet" }
  vertical-autoscaler server { of: "argocd-server" }
  vertical-autoscaler repo-server { of: "argocd-repo-server" }
  vertical-autoscaler applicationset { of: "argocd-applicationset-controller" }

  // The parts of Argo CD find certificates by these names.
  for (part in ["server", "repo-server", "applicationset-controller"]) {
    certificate internal[part] {
      name: "argocd-\(part)-tls"
      secret-name: "argocd-\(part)-tls"
      names: ["argocd-\(part)", "argocd-\(part).argocd.svc", "argocd-\(part).argocd.svc.cluster.local"]
      issuer: internal-issuer
    }
  }

  // The chart makes the Service, so nothing here knows its pods.
  let server: Endpoint = { service: "argocd-server", namespace: "argocd", port: 80 }
  route argocd { hosts: ["argocd.\(cluster.domain)"], to { "/": server } }
  route argocd-webhook { hosts: ["argocd.\(cluster.domain)"], to { "/api/webhook": server } }
}

namespace kubechecks {
  pod-security: "baseline"

  secret kubechecks-combined-secret {
    data {
      github_token: "app-kubechecks-github-app-key"
      argocd_api_token: "app-kubechecks-argocd-api-token"
      webhook_hmac: "app-kubechecks-webhook-hmac-secret"
    }
  }

  let keys = secret/kubechecks-combined-secret.keys

  chart kubechecks {
    from: "https://zapier.github.io/kubechecks"
    version: "3.0.0"
    needs: [argo-cd]
    values {
      argocd { namespace: "argocd" }
      configMap { create: false }
      secrets { create: false }
      ingress { create: false }
      autoscaling { create: false }
      service { create: true, type: "ClusterIP", port: 8080, name: "http" }
      serviceAccount { create: true, name: "kubechecks" }
      deployment {
        replicaCount: 1
        env: [
          { name: "HOME", value: "/home/kubechecks" }
          { name: "KUBECHECKS_FALLBACK_K8S_VERSION", value: "\(cluster.kubernetes)" }
          { name: "KUBECHECKS_MONITOR_ALL_APPLICATIONS", value: "true" }
          { name: "KUBECHECKS_VCS_TYPE", value: "github" }
          { name: "KUBECHECKS_GITHUB_PRIVATE_KEY", valueFrom: from-secret(keys.github_token) }
          { name: "KUBECHECKS_WEBHOOK_URL_BASE", value: "https://kubechecks.\(cluster.domain)" }
          { name: "KUBECHECKS_ENSURE_WEBHOOKS", value: "true" }
          { name: "KUBECHECKS_WEBHOOK_SECRET", valueFrom: from-secret(keys.webhook_hmac) }
          { name: "KUBECHECKS_ARGOCD_API_SERVER_ADDR", value: "argocd-server.argocd.svc.cluster.local" }
          { name: "KUBECHECKS_ARGOCD_API_PLAINTEXT", value: "true" }
          { name: "KUBECHECKS_ARGOCD_API_TOKEN", valueFrom: from-secret(keys.argocd_api_token) }
        ]
        volumes: [{ name: "home", emptyDir {} }]
        volumeMounts: [{ name: "home", mountPath: "/home/kubechecks" }, { name: "home", mountPath: "/tmp" }]
        resources: room(200m, 256Mi, 512Mi, 500m)
        podSecurityContext { runAsNonRoot: true, runAsUser: 32123, fsGroup: 32123 }
        securityContext {
          allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities { drop: ["ALL"] }
        }
      }
    }
  }

  route kubechecks {
    hosts: ["kubechecks.\(cluster.domain)"]
    to { "/": { service: "kubechecks", namespace: "kubechecks", port: 8080 } }
  }
}
