/// sever-it01: one node that is control plane and worker, MetalLB, Traefik, storage on TrueNAS, secrets sealed by SOPS.
use std.argocd
use std.metallb
use std.sops
use std.talos.{schematic}
use std.traefik

cluster sever-it01 {
  domain: "internal.sever-it.com"
  kubernetes: 1.34.1
  talos: 1.11.5
  endpoint: "https://192.168.2.20:6443"
  network { nodes: 192.168.2.0/24, load-balancers: 192.168.2.96/28 }
  delivery: argocd.app-of-apps {
    repository: "https://github.com/dmwoods38/homelab-gitops"
    first: [argocd, metallb-system, cert-manager, truenas]
    decrypt: sops.ksops {}
  }
}

node-pool all-in-one {
  role: "control-plane"
  schedulable: true
  node sever-it01 { address: 192.168.2.20 }
  image: schematic { extensions: ["siderolabs/iscsi-tools"] }
  // Talos labels a lone control plane so that load balancers pass it by, and MetalLB would announce nothing.
  without-labels: ["node.kubernetes.io/exclude-from-external-load-balancers"]
  patches: [{ cluster { etcd { extraArgs { "listen-metrics-urls": "http://0.0.0.0:2381" } } } }]
}

// Ciphertext is carried as it is. Its keys are in the clear, so `keys.api-token` exists or is an error here, and whom it is
// encrypted for is compared with .sops.yaml. (`defaults` for the kind, not for the field: a colon replaces what a lower
// layer put there, so each `sync: sops.sealed { ... }` below would lose it.)
defaults sops.sealed { recipients: "sever/.sops.yaml" }

// Argo CD delivers itself, too. What it builds here is encrypted, and its charts are inflated by Kustomize.
namespace argocd {
  chart argo-cd {
    from: "https://argoproj.github.io/argo-helm"
    version: "9.1.6"
    values { configs { cm { "kustomize.buildOptions": "--enable-helm --enable-alpha-plugins --enable-exec" } } }
  }
}

namespace metallb-system {
  pod-security: "privileged"
  chart metallb { from: "https://metallb.github.io/metallb", version: "0.15.2" }
  metallb.pool services { addresses: 192.168.2.100..192.168.2.110, interfaces: ["enp3s0"] }
}

namespace traefik {
  chart traefik { from: "https://traefik.github.io/charts", version: "37.4.0" }
}

namespace cert-manager {
  chart cert-manager { from: "https://charts.jetstack.io", version: "v1.19.1", values { crds { enabled: true } } }
  secret cloudflare { sync: sops.sealed { file: "sever/secrets/cloudflare.sops.yaml" } }
}
acme-issuer cloudflare { dns01: cloudflare { token: secret/cloudflare.keys.api-token } }

namespace truenas {
  pod-security: "privileged"
  secret iscsi-driver { sync: sops.sealed { file: "sever/secrets/iscsi-driver.sops.yaml" } }
  truenas-storage iscsi { driver: "freenas-iscsi", config: secret/iscsi-driver.keys["driver-config-file.yaml"] }
}
storage-class truenas-iscsi { provisioner: truenas-storage/iscsi.provisioner, default: true }

defaults route { form: traefik.ingress-route {} }

namespace media {
  media-app sonarr {
    image: "lscr.io/linuxserver/sonarr:4.0.15@sha256:2222222222222222222222222222222222222222222222222222222222222222"
    port: 8989
  }
  media-app radarr {
    image: "lscr.io/linuxserver/radarr:5.26.2@sha256:3333333333333333333333333333333333333333333333333333333333333333"
    port: 7878
    app/main { probes { liveness: http { path: "/ping", port: self.ports.http } } }
  }
  media-app prowlarr {
    image: "lscr.io/linuxserver/prowlarr:1.37.0@sha256:4444444444444444444444444444444444444444444444444444444444444444"
    port: 9696
    memory: 256Mi
    host: "indexer.\(cluster.domain)"
  }
}
