/// What nodes boot: Talos with system extensions, whose id at the Image Factory is computed here. A chart that needs an
/// extension says so.
use std.talos.{node-need, schematic}

cluster example { domain: "example.org", kubernetes: 1.34.1, talos: 1.11.5 }

node-pool control { role: "control-plane", count: 1 }
node-pool storage {
  count: 3
  install-disk: "/dev/nvme0n1"
  image: schematic {
    extensions: ["siderolabs/intel-ucode", "siderolabs/iscsi-tools"]
    kernel-args: ["net.ifnames=0"]
  }
}

namespace longhorn-system {
  chart longhorn {
    from: "https://charts.longhorn.io"
    version: "1.11.1"
    node-need iscsi { extension: "siderolabs/iscsi-tools" }
  }
}
