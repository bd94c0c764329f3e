/// What both instances stand on: the network, the operators, Vault, and who lets requests in.
use std.k8s
use std.kustomize.{remote-base}
use std.talos.{talos-patch}
use std.tofu.{resource, tofu-root}
use std.vault

namespace argocd {
  remote-base argo-cd {
    from: "https://github.com/argoproj/argo-cd//manifests/ha/cluster-install"
    ref: "v3.3.8"
    moved: true
    // Charts are inflated by Kustomize.
    patches: [{
      target { kind: "ConfigMap", name: "argocd-cm" }
      patch: yaml(k8s.ConfigMap {
        metadata { name: "argocd-cm" }
        data { "kustomize.buildOptions": "--enable-helm" }
      }).text()
    }]
  }
}

namespace kube-system {
  pod-security: "privileged"
  chart cilium {
    from: "https://helm.cilium.io"
    version: "1.19.3"
    // Talos mounts cgroups itself, loads modules itself, and has a proxy of the API on each node.
    values {
      ipam { mode: "kubernetes" }
      kubeProxyReplacement: true
      k8sServiceHost: "localhost"
      k8sServicePort: 7445
      cgroup { autoMount { enabled: false }, hostRoot: "/sys/fs/cgroup" }
      securityContext {
        capabilities {
          ciliumAgent: [
            "CHOWN", "KILL", "NET_ADMIN", "NET_RAW", "IPC_LOCK", "SYS_ADMIN", "SYS_RESOURCE", "DAC_OVERRIDE", "FOWNER"
            "SETGID", "SETUID"
          ]
          cleanCiliumState: ["NET_ADMIN", "SYS_ADMIN", "SYS_RESOURCE"]
        }
      }
    }
  }
  chart metrics-server {
    from: "https://kubernetes-sigs.github.io/metrics-server"
    version: "3.13.0"
    values { args: ["--kubelet-insecure-tls"] }  // kubelets of Talos sign their own certificates
  }
}

namespace cert-manager {
  chart cert-manager { from: "https://charts.jetstack.io", version: "v1.20.2", values { crds { enabled: true } } }
  vault.auth default {}
  secret cloudflare { data { token: "token" } }
}
acme-issuer letsencrypt { dns01: cloudflare { token: secret/cloudflare.keys.token } }

namespace vault {
  chart vault {
    from: "https://helm.releases.hashicorp.com"
    version: "0.32.0"
    values { injector { enabled: false }, server { ha { enabled: true, replicas: 3, raft { enabled: true } } } }
  }
  chart vault-secrets-operator {
    from: "https://helm.releases.hashicorp.com"
    version: "1.3.0"
    values { defaultVaultConnection { enabled: true, address: vault-address } }
  }
}
let vault-address = "http://vault.vault.svc.cluster.local:8200"

namespace cloudnative-pg {
  chart cloudnative-pg { from: "https://cloudnative-pg.github.io/charts", version: "0.28.0" }
  remote-base plugin-barman-cloud {
    from: "https://github.com/cloudnative-pg/plugin-barman-cloud/releases/download/v0.9.0/manifest.yaml"
    moved: true
  }
}

namespace elastic-operator { chart eck-operator { from: "https://helm.elastic.co", version: "3.3.2" } }

namespace ingress-nginx {
  pod-security: "privileged"
  chart ingress-nginx {
    from: "https://kubernetes.github.io/ingress-nginx"
    version: "4.11.3"
    // A controller on each worker, at the ports of its node.
    values { controller { kind: "DaemonSet", hostPort { enabled: true }, service { type: "ClusterIP" } } }
  }
}

// Databases copy themselves to other nodes, so the disk of a node will do.
namespace local-path-storage {
  pod-security: "privileged"
  remote-base local-path-provisioner {
    from: "https://github.com/rancher/local-path-provisioner//deploy"
    ref: "v0.0.35"
    patches: [{
      target { kind: "ConfigMap", name: "local-path-config" }
      patch: yaml([{
        op: "replace"
        path: "/data/config.json"
        value: json({ nodePathMap: [{ node: "DEFAULT_PATH_FOR_NON_LISTED_NODES", paths: [local-path-folder] }] }).text()
      }]).text()
    }, {
      // The namespace is ours.
      patch: yaml({
        "$patch": "delete", apiVersion: "v1", kind: "Namespace", metadata { name: namespace/local-path-storage.name }
      }).text()
    }]
    storage-class local-path {}  // the base makes it; it is declared to be referred to
  }
}
talos-patch local-path {
  role: "worker"
  config {
    machine { kubelet { extraMounts: [{
      destination: local-path-folder, source: local-path-folder, type: "bind", options: ["bind", "rshared", "rw"]
    }] } }
  }
}
let local-path-folder = "/var/local-path-provisioner"

// What Vault lets each namespace read is derived from who asks: its own items, and no others.
tofu-root vault {
  providers { vault { source: "hashicorp/vault", version: "~> 5.0" } }
  resource items { type: "vault_mount", args { path: "secret", type: "kv-v2" } }
  resource kubernetes { type: "vault_auth_backend", args { type: "kubernetes" } }
  resource reviewer {
    type: "vault_kubernetes_auth_backend_config"
    args { backend: resource/kubernetes.attr.path, kubernetes_host: "https://kubernetes.default.svc" }
  }
  for (a in all(vault.auth)) {
    let place = "\(resource/items.attr.path)/data/\(a.namespace.name)/*"
    resource reader[a.namespace.name] {
      type: "vault_policy"
      args { name: a.namespace.name, policy: "path \"\(place)\" {\n  capabilities = [\"read\"]\n}\n" }
    }
    resource login[a.namespace.name] {
      type: "vault_kubernetes_auth_backend_role"
      args {
        backend: resource/kubernetes.attr.path
        role_name: a.role
        bound_service_account_names: [a.account]
        bound_service_account_namespaces: [a.namespace.name]
        token_policies: [resource/reader[a.namespace.name].attr.name]
      }
    }
  }
}
