use std.hetzner

cluster all {
  domain: "example.org"
  kubernetes: 1.33.4
  talos: 1.11.1
  network { nodes: 10.0.64.0/19, services: 10.0.96.0/19, pods: 10.0.128.0/17 }
  infrastructure: hetzner.kubernetes-module {
    version: 3.2.0
    location: "fsn1"
    provider-version: "1.52.0"
    etcd-backup: "0 * * * *"
    inputs { cilium_encryption_enabled: true, talos_public_ipv6_enabled: false }
  }
}

node-pool control { role: "control-plane", machine: hetzner.cax11, count: 3 }
node-pool worker { machine: hetzner.cax31, count: 2 }
node-pool autoscaler { machine: hetzner.cax31, count: 0..3 }
hetzner.volume-class encrypted { filesystem: "xfs", reclaim: "Retain", default: true }
node-pool extra { machine: hetzner.cax31, count: 1 }
