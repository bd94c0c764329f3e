/// Two Mastodon instances from one description: production, and a small one with limited federation. Servers at Hetzner by
/// OpenTofu, secrets from Vault, delivery by Argo CD.
use std.argocd
use std.crd.talos
use std.hetzner
use std.ingress.{ingress}
use std.talos.{schematic, talos-patch}
use std.vault

cluster toot-community {
  kubernetes: 1.33.4
  talos: 1.11.2
  network { nodes: 10.0.1.0/24, pods: 10.0.16.0/20, services: 10.0.8.0/21 }
  infrastructure: hetzner.servers {
    location: "fsn1"
    network: 10.0.0.0/16
    placement: "spread"
    snapshot: "os=talos,version=1.11.2"
    dir: "platform"
  }
  delivery: argocd.app-of-apps {
    repository: "https://github.com/toot-community/platform"
    first: [argocd, kube-system, local-path-storage, vault, cert-manager, cloudnative-pg, elastic-operator, ingress-nginx]
  }
}

node-pool control { role: "control-plane", machine: hetzner.cax11, count: 3 }
node-pool worker {
  machine: hetzner.cax41
  count: 3
  // Elasticsearch maps its files.
  talos-patch elasticsearch { config { machine { sysctls { "vm.max_map_count": "262144" } } } }
}
defaults node-pool {
  install-disk: "/dev/sda"
  image: schematic { platform: "hcloud", extensions: ["siderolabs/qemu-guest-agent"] }
}
firewall web { allow: [for (port in [80, 443]) { protocol: "tcp", ports: port, why: "who reads and writes posts" }] }

// Cilium is delivered like everything else, and takes the place of both.
talos-patch no-cni { config { cluster { network { cni { name: "none" } }, proxy { disabled: true } } } }

// The path in Vault is always NAMESPACE/SECRET here. `self` is the instance whose body is nearest, so here the
// vault.static that each secret gets; a kind sees what it stands in under that kind's name.
defaults secret { sync: vault.static { item: "\(self.secret.namespace.name)/\(self.secret.name)" } }

defaults route { form: ingress { controller: ingress-nginx } }

mastodon-instance toot-community {
  domain: "toot.community"
  search: true
  web: 3..12
  queues {
    default: { workers: 5..25, threads: 25 }
    federation: { queues: ["push", "ingress", "fasp"], workers: 3..20, threads: 25 }
    scheduler: { workers: 1, threads: 5 }
  }
}

mastodon-instance microblog-network {
  domain: "microblog.network"
  federation: "limited"
  queues { generic: { queues: ["default", "push", "ingress", "mailers", "pull"], workers: 1, threads: 25 } }

  // `app web { ... }` would declare another one. `app/web { ... }` changes the one the kind declared, however deep.
  // Blocks merge, so the memory changes and nothing else does.
  app/web { resources { requests { memory: 1Gi }, limits { memory: 1Gi } } }
  postgres/database {
    version: 18.0
    instances: 2
    storage { size: 40Gi }
    poolers { rw { pool: 50 } }
  }
  app/sidekiq["generic"] { env { MALLOC_ARENA_MAX: null } }  // null takes out what a lower layer put in
  app/streaming { replicas: 1 }
}

// Amending reaches down into what kinds declared, never sideways: what a file declares is changed in that file.

/// From outside, the same paths read: a proof over both instances.
rule instances-do-not-share-a-bucket {
  code: "TC0001"
  severity: "error"
  for (same in all(mastodon-instance).group-by(m => m.postgres/database.backup?.destination)) {
    check same.items.size() == 1 at same.items.last()
      else "'\(same.items.map(m => m.name).join("' and '"))' write their backups to one place"
      help "each has a bucket of its own"
  }
}
