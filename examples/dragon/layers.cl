/// The OpenTofu layers of test-cluster: one state each, one order, and what passes between them. The fourth, behind single
/// sign-on, is applied inside the cluster.
use std.proxmox
use std.talos-machines.{talos-machines}
use std.tofu.{Provider, base64decode, jsonencode, output, remote-state, resource, tofu-root, variable}

/// What outlives every machine: `tofu destroy` is refused for all of it.
tofu-root persistent-auth {
  dir: "00-persistent-auth"
  protect: true
  providers {
    proxmox: proxmox-provider
    tls { source: "hashicorp/tls", version: "~> 4.0" }
  }

  resource sealed-secrets-key { type: "tls_private_key", args { algorithm: "RSA", rsa_bits: 4096 } }
  resource sealed-secrets-certificate {
    type: "tls_self_signed_cert"
    args {
      private_key_pem: resource/sealed-secrets-key.attr.private_key_pem
      validity_period_hours: 87600
      allowed_uses: ["key_encipherment"]
    }
    blocks: [{ type: "subject", body { common_name: "sealed-secrets" } }]
  }
  output sealed-secrets-key { value: resource/sealed-secrets-key.attr.private_key_pem, sensitive: true }
  output sealed-secrets-certificate { value: resource/sealed-secrets-certificate.attr.cert_pem }

  resource csi-role {
    type: "proxmox_virtual_environment_role"
    args {
      role_id: "CSI"
      privileges: ["Datastore.Allocate", "Datastore.AllocateSpace", "Datastore.Audit", "VM.Audit", "VM.Config.Disk"]
    }
  }
  resource csi-user { type: "proxmox_virtual_environment_user", args { user_id: "kubernetes-csi@pve" } }
  resource csi-acl {
    type: "proxmox_virtual_environment_acl"
    args { path: "/", user_id: resource/csi-user.attr.user_id, role_id: resource/csi-role.attr.role_id }
  }
  resource csi-token {
    type: "proxmox_virtual_environment_user_token"
    args { user_id: resource/csi-user.attr.user_id, token_name: "csi", privileges_separation: false }
  }
  // `kubernetes-csi@pve!csi=SECRET`
  output csi-token { value: resource/csi-token.attr.value, sensitive: true }
}

/// The machines, and Talos on them.
tofu-root infrastructure {
  dir: "01-infrastructure"
  needs: [persistent-auth]
  providers {
    proxmox: proxmox-provider
    talos { source: "siderolabs/talos", version: "~> 0.9.0" }
  }
  variable proxmox-node { description: "Proxmox node that carries the machines" }
  variable gateway { description: "the way out of the network of the nodes" }

  // Machines come from the pools, one resource for each. Which resources there are depends on which nodes there are: fine,
  // because no resource can lead to a node. The other way round would be a circle, and be shown as one.
  proxmox.machines machines { host: variable/proxmox-node.value, gateway: variable/gateway.value }
  talos-machines talos {
    machines: proxmox.machines/machines.waiting
    // Where the driver for volumes looks for the disks of a node.
    everywhere: {
      machine {
        nodeLabels {
          "topology.kubernetes.io/region": cluster.name
          "topology.kubernetes.io/zone": variable/proxmox-node.value
        }
      }
    }
  }

  output endpoint { value: cluster.endpoint }
}

/// What has to be there before Flux can bring the rest.
tofu-root services {
  dir: "02-services"
  needs: [persistent-auth, infrastructure]
  remote-state auth { of: persistent-auth }
  remote-state infra { of: infrastructure }
  providers {
    flux {
      source: "fluxcd/flux"
      version: "~> 1.7.0"
      config {
        kubernetes: client
        git {
          url: "ssh://git@github.com/agentydragon/cluster.git"
          ssh { username: "git", private_key: variable/git-key.value }
        }
      }
    }
    helm { source: "hashicorp/helm", version: "~> 3.1.0", config { kubernetes: client } }
    kubernetes { source: "hashicorp/kubernetes", version: "~> 2.38.0", config: client }
  }
  // `output/endpoint.value` of the other root would be an error: it belongs to another state. This is the way across.
  let access = remote-state/infra.outputs.kubernetes-client
  let client: Map<String, Later<Any>> = {
    host: remote-state/infra.outputs.endpoint
    client_certificate: base64decode(access.client_certificate)
    client_key: base64decode(access.client_key)
    cluster_ca_certificate: base64decode(access.ca_certificate)
  }
  variable git-key { description: "key that may write to the repository", sensitive: true }
  variable proxmox-api { description: "where Proxmox answers: https://HOST:8006/api2/json" }

  resource cilium {
    type: "helm_release"
    args {
      name: "cilium"
      repository: "https://helm.cilium.io"
      chart: "cilium"
      version: "1.16.5"
      namespace: "kube-system"
      values: [jsonencode(cilium-values)]
    }
  }
  // What was sealed for the last cluster opens in the next one.
  resource sealing-key {
    type: "kubernetes_secret_v1"
    args {
      type: "kubernetes.io/tls"
      data {
        [secret/sealing-key.keys["tls.crt"].key]: remote-state/auth.outputs.sealed-secrets-certificate
        [secret/sealing-key.keys["tls.key"].key]: remote-state/auth.outputs.sealed-secrets-key
      }
    }
    blocks: [{
      type: "metadata"
      body {
        name: secret/sealing-key.name
        namespace: secret/sealing-key.namespace.name
        labels { "sealedsecrets.bitnami.com/sealed-secrets-key": "active" }
      }
    }]
  }
  resource csi-namespace {
    type: "kubernetes_namespace_v1"
    blocks: [{
      type: "metadata"
      body { name: namespace/csi-proxmox.name, labels: namespace/csi-proxmox.all-labels }
    }]
  }
  resource csi-account {
    type: "kubernetes_secret_v1"
    args {
      data {
        [secret/account.keys["config.yaml"].key]: jsonencode({
          clusters: [{
            url: variable/proxmox-api.value
            insecure: false
            token_id: token.split("=")[0]
            token_secret: token.split("=")[1]
            region: cluster.name
          }]
        })
      }
    }
    blocks: [{
      type: "metadata", body { name: secret/account.name, namespace: resource/csi-namespace.attr.metadata[0].name }
    }]
  }
  let token: Later<String> = remote-state/auth.outputs.csi-token

  resource flux {
    type: "flux_bootstrap_git"
    args {
      path: "\(cluster.delivery.tree)/flux"
      version: "v2.7.3"
      embedded_manifests: true
      depends_on: [resource/cilium.attr, resource/csi-account.attr, resource/sealing-key.attr]
    }
  }
}

/// Where Proxmox is, and who asks, says the environment: PROXMOX_VE_ENDPOINT, PROXMOX_VE_API_TOKEN.
let proxmox-provider: Provider = { source: "bpg/proxmox", version: "~> 0.86.0" }

// Talos mounts cgroups itself, loads modules itself, and has a proxy of the API on each node.
let cilium-values: Any = {
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
