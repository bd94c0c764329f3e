/// Pools of machines: control planes of a fixed number, workers, and some that come and go with the load. Taints are
/// values that apps refer to.
cluster example { domain: "example.org", kubernetes: 1.34.1, talos: 1.11.5, network { nodes: 192.168.2.0/24 } }

node-pool control {
  role: "control-plane"
  node first { address: 192.168.2.11 }
  node second { address: 192.168.2.12 }
  node third { address: 192.168.2.13 }
  patches: [{ machine { sysctls { "fs.inotify.max_user_watches": "1048576" } } }]
}
node-pool worker { count: 2 }
node-pool spot { count: 0..2, labels { spot: "true" }, taints: [no-schedule("spot")] }

namespace shop {
  app batch {
    image: "ghcr.io/example/batch:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    tolerates: node-pool/spot.taints
    node-labels: node-pool/spot.labels
    resources { limits { memory: 256Mi } }
  }
}
