/// A cluster on Proxmox: OpenTofu in layers, Vault, Flux, Authentik with single sign-on split over two places.
use std.authentik.{single-sign-on}
use std.external.{external}
use std.flux
use std.proxmox
use std.secret.{vault}
use std.talos.{schematic, talos-patch}

let controllers: Cidr = 10.0.1.0/24
let workers: Cidr = 10.0.2.0/24
let vip: IpAddress = 10.0.3.1

cluster test-cluster {
  domain: "test-cluster.agentydragon.com"
  kubernetes: 1.32.1
  talos: 1.9.1
  network { nodes: 10.0.0.0/16 }
  endpoint: "https://\(vip):6443"
  delivery: flux.kustomizations { root: "k8s", entry: "flux" }
}

defaults chart { form: flux.helm-release {} }
defaults secret { sync: from-store { store: backend } }

// ---- machines: layer 01 makes them ----------------------------------------------------------------------------------

// `provider` is a field of an open kind; `defaults` for the kind itself sets what all machines share.
defaults proxmox.vm { cores: 4, disk: 40Gi, bridge: "vmbr4" }
defaults node-pool {
  image: schematic {
    platform: "nocloud"
    extensions: ["siderolabs/qemu-guest-agent", "siderolabs/tailscale"]
    kernel-args: ["net.ifnames=0"]
  }
}
node-pool controlplane {
  role: "control-plane"
  provider: proxmox.vm { memory: 8Gi }
  for (i in 0..2) {
    node controlplane["controlplane\(i)"] { number: 1500 + i, address: controllers.host(i + 1) }
  }
  // One of them has the address of the API at a time.
  talos-patch vip { config { machine { network { interfaces: [{ interface: "eth0", vip { ip: "\(vip)" } }] } } } }
}
node-pool worker {
  provider: proxmox.vm { memory: 12Gi }
  for (i in 0..1) {
    node worker["worker\(i)"] { number: 2000 + i, address: workers.host(i + 1) }
  }
}
talos-patch no-cni { config { cluster { network { cni { name: "none" } }, proxy { disabled: true } } } }

// ---- what Flux delivers ---------------------------------------------------------------------------------------------

// Flux is started by layer 02, and brings its namespace along.
namespace flux-system {
  made-elsewhere: true
  chart tf-controller { from: "https://flux-iac.github.io/tofu-controller", version: "0.15.1" }
  secret authentik-token {
    extract { "authentik/bootstrap": ["AUTHENTIK_BOOTSTRAP_TOKEN"] }
    template { authentik_token: self.part.AUTHENTIK_BOOTSTRAP_TOKEN }
  }
  secret vault-token { sync: elsewhere { by: "Bank-Vaults, copied by hand", keys: ["vault_token"] } }
  secret vault-authority { name: "instance-tls", sync: elsewhere { by: "Bank-Vaults, caNamespaces", keys: ["ca.crt"] } }
}

namespace kube-system {
  made-elsewhere: true
  chart sealed-secrets { from: "https://bitnami-labs.github.io/sealed-secrets", version: "2.16.2" }
  secret sealing-key { sync: elsewhere { by: "OpenTofu, layer 02", keys: ["tls.crt", "tls.key"] } }
}

namespace external-secrets {
  chart external-secrets { from: "https://charts.external-secrets.io", version: "2.4.1" }
}

namespace vault {
  external bank-vaults { by: "Bank-Vaults", services { instance { api: 8200 } } }
  vault backend {
    address: "https://instance.vault.svc.cluster.local:8200"
    mount: "kv"
    role: "external-secrets"
    authority: secret/instance-tls.keys["ca.crt"]
    needs: [external-secrets]
  }
  secret instance-tls { sync: elsewhere { by: "Bank-Vaults", keys: ["ca.crt"] } }
}

namespace authentik {
  chart authentik {
    from: "https://charts.goauthentik.io"
    version: "2025.10.1"
    values {
      global {
        env: [for (key, k in secret/bootstrap.keys) {
          name: key, valueFrom { secretKeyRef { name: k.of.name, key: k.key } }
        }]
      }
      postgresql {
        enabled: true
        auth {
          existingSecret: secret/bootstrap.name
          secretKeys { adminPasswordKey: database-password.key, userPasswordKey: database-password.key }
        }
      }
    }
    let database-password = secret/bootstrap.keys.AUTHENTIK_POSTGRESQL__PASSWORD
  }
  secret bootstrap {
    extract {
      "authentik/bootstrap": [
        "AUTHENTIK_SECRET_KEY", "AUTHENTIK_BOOTSTRAP_PASSWORD", "AUTHENTIK_BOOTSTRAP_TOKEN"
        "AUTHENTIK_POSTGRESQL__PASSWORD"
      ]
    }
  }
}
let authentik-url = "https://auth.\(cluster.domain)"

namespace gitea {
  let host = "git.\(cluster.domain)"
  single-sign-on gitea {
    title: "Gitea"
    redirect: ["https://\(host)/user/oauth2/authentik/callback"]
    server: authentik-url
    authentik: chart/authentik
    controller: tf-controller
    token: secret/authentik-token.keys.authentik_token
    store: backend
    store-token: secret/vault-token.keys.vault_token
    store-authority: secret/vault-authority.keys["ca.crt"]
  }
  secret admin { name: "gitea-admin-password", extract { "gitea/admin": ["username", "password"] } }

  // Helm values are open data: any key goes. Names of objects still come from declarations, never from memory.
  chart gitea {
    from: "oci://docker.gitea.com/charts/gitea"
    version: "12.4.0"
    values {
      gitea {
        admin { existingSecret: secret/admin.name }
        oauth: [{
          name: "authentik"
          provider: "openidConnect"
          existingSecret: single-sign-on/gitea.id-key.of.name
          autoDiscoverUrl: single-sign-on/gitea.discovery
        }]
        config {
          server { DOMAIN: host, ROOT_URL: "https://\(host)" }
          session { PROVIDER: "db" }
          cache { ADAPTER: "memory" }
          queue { TYPE: "level" }
        }
      }
      // One volume, one pod. The chart's own limits of a rolling update would stand beside, and are no part of this kind:
      // an explicit null is written and takes them out, where a plain one would be left out.
      strategy { type: "Recreate", rollingUpdate: explicit-null }
      persistence { size: 10Gi }  // no type here expects a unit, so this is the text "10Gi"
      postgresql { enabled: true }
      "postgresql-ha" { enabled: false }
      "valkey-cluster" { enabled: false }
    }
  }
}

namespace csi-proxmox {
  pod-security: "privileged"
  made-elsewhere: true  // by layer 02, with the secret
  chart proxmox-csi-plugin {
    from: "oci://ghcr.io/sergelogvinov/charts/proxmox-csi-plugin"
    version: "0.2.11"
    values {
      existingConfigSecret: secret/account.name
      existingConfigSecretKey: secret/account.keys["config.yaml"].key
      storageClass: [{
        name: storage-class/proxmox-csi-retain.name
        storage: "local-zfs"
        reclaimPolicy: "Retain"
        fstype: "ext4"
        annotations { "storageclass.kubernetes.io/is-default-class": "true" }
      }]
    }
    storage-class proxmox-csi-retain { default: true }  // the chart makes it
  }
  secret account { name: "proxmox-csi-plugin", sync: elsewhere { by: "OpenTofu, layer 02", keys: ["config.yaml"] } }
}
