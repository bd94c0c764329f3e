/// goingdark.social: Mastodon on Hetzner Cloud, Talos Linux, delivered by Argo CD.
/// A cluster is one file and the files below the folder of the same name: one scope, in any order, no imports between.
use std.argocd
use std.hetzner

// What this house holds for wrong, and others only for unusual.
@severity("CL2021", "error")
@severity("CL2033", "error")
@severity("CL2046", "error")
// A reference to what nobody describes is to be said.
@severity("CL2148", "info")
cluster goingdark {
  domain: "goingdark.social"
  kubernetes: 1.33.4
  talos: 1.11.1
  network { nodes: 10.0.64.0/19, services: 10.0.96.0/19, pods: 10.0.128.0/17 }

  infrastructure: hetzner.kubernetes-module {
    version: 3.2.0
    location: "hel1"
    provider-version: "1.52.0"  // as this release of the module asks for exactly
    etcd-backup: "0 * * * *"
    remote-manifests: [
      "https://github.com/kubernetes-sigs/gateway-api/releases/download/v1.3.0/standard-install.yaml"
    ]
    inputs {
      cluster_access: "public"
      cluster_kubeconfig_path: "kubeconfig"
      cluster_talosconfig_path: "talosconfig"
      cluster_delete_protection: false
      cilium_encryption_enabled: true
      cilium_encryption_type: "wireguard"
      network_ipv4_cidr: "\(network)"
      // The Cilium that is delivered later, so that nothing changes when it is.
      cilium_helm_version: chart/cilium.version
      cilium_helm_values: chart/cilium.values
      kube_api_load_balancer_enabled: false
      hcloud_ccm_enabled: true
      hcloud_csi_enabled: true
      // It is delivered with the rest.
      metrics_server_enabled: false
      prometheus_operator_crds_enabled: true
      talos_public_ipv4_enabled: true
      talos_public_ipv6_enabled: false
      // Elasticsearch maps its files.
      worker_config_patches: [{ machine { sysctls { "vm.max_map_count": "262144" } } }]
      cluster_autoscaler_helm_values {
        serviceMonitor { enabled: true, namespace: "kube-system" }
        extraArgs {
          "scale-down-delay-after-add": "10m"
          "scale-down-delay-after-delete": "10m"
          "scale-down-unneeded-time": "8m"
          "scale-down-utilization-threshold": "0.75"
          "balance-similar-node-groups": true
          expander: "least-waste"
        }
      }
    }
  }

  delivery: argocd.application-sets {
    repository: "https://github.com/goingdark-social/IaC"
    generated-configs: true
    values-files: true
    make-namespaces: true
    tiers {
      // Where a namespace is expected, its name alone will do.
      infrastructure {
        wave: -10
        retry-after: 10s
        // The chart of Cilium makes it, for certificates that gateways show.
        further-namespaces: ["cilium-secrets"]
        folders {
          ".": [argocd, kube-system]
          base-system: [
            cert-manager, cloudflared, dex, external-secrets, gateway, kubechecks, victorialogs, victoriametrics
          ]
          database: [cnpg-system, elastic-system]
        }
      }
      platform { wave: 0, finds: "all", namespaces: [cryptpad, hypebot, mastodon, stalwart] }
    }
  }
}

/// All addresses at Hetzner: of nodes, load balancers, Services and pods.
let network: Cidr = 10.0.0.0/16

// ---- machines -------------------------------------------------------------------------------------------------------

node-pool control { role: "control-plane", machine: hetzner.cx22, count: 1 }
// What does not tolerate the taint of the other pool, databases and search above all, requests more than one such machine has.
@allow("CL2210", reason: "the installation is described as it is; whether it gets a second worker or smaller requests, its owners decide")
node-pool worker { machine: hetzner.cx32, count: 1 }
node-pool autoscaler {
  machine: hetzner.cx32
  count: 0..2
  labels { autoscaler-node: "true" }
  taints: [no-schedule("autoscaler-node")]
}

firewall nodes {
  allow: [
    { protocol: "udp", ports: 8443, why: "Cloudflare tunnel" }
    { protocol: "udp", ports: 32768..65535, why: "answers to established connections" }
    for (port in [25, 587, 465, 143, 993, 110, 995]) { protocol: "tcp", ports: port, why: "mail" }
  ]
}

hetzner.volume-class hcloud-volumes-encrypted-xfs {
  encrypted: true
  filesystem: "xfs"
  format-options: "-i nrext64=1"
  reclaim: "Retain"
  default: true
}

// ---- what all namespaces share --------------------------------------------------------------------------------------

priority-class mastodon-critical { value: 1_000_000, description: "what Mastodon can't do without: its databases" }
priority-class mastodon-high { value: 900_000, description: "what Mastodon is made of" }

// Secrets come from Bitwarden, unless one says otherwise.
defaults secret { sync: from-store { store: bitwarden-backend } }

// Routes come in at the one gateway there is.
defaults route { gateway: external }
