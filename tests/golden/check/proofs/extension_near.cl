/// An extension that no image has is shown beside the one that may be meant.
//--- main.cl
use std.talos.{node-need, schematic}
cluster demo { kubernetes: 1.34.0, talos: 1.11.1 }

node-pool control { role: "control-plane", count: 1 }
node-pool near { count: 1, labels { kind: "near" }, image: schematic { extensions: ["siderolabs/util-linux-tools", "siderolabs/iscsi-tool"] } }
node-pool right { count: 1, labels { kind: "right" }, image: schematic { extensions: ["siderolabs/nfs-utils", "siderolabs/zfs"] } }
node-pool slip { count: 1, labels { kind: "slip" }, image: schematic { extensions: ["siderolabs/nfs-util"] } }

namespace storage {
  defaults app {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 100m }, limits { memory: 64Mi } }
  }
  app misspelled { node-need iscsi { extension: "siderolabs/iscsi-tools" } }
  app unlike { node-need gpu { extension: "siderolabs/nvidia-container-toolkit-lts" } }
  app there { node-labels: node-pool/right.labels, node-need zfs { extension: "siderolabs/zfs" } }
  app in-a-slip { node-labels: node-pool/slip.labels, node-need nfs { extension: "siderolabs/nfs-utils" } }
}
//----
// error[CL0450] main.cl:14:49-73: 'misspelled' needs siderolabs/iscsi-tools, and the image of no pool has it
//   label main.cl:5:116-139: and node-pool/near.image
//   in namespace/storage.app/misspelled.node-need/iscsi
//   help: the image of pool 'near' has 'siderolabs/iscsi-tool': is one of them misspelled?
// error[CL0450] main.cl:15:43-84: 'unlike' needs siderolabs/nvidia-container-toolkit-lts, and the image of no pool has it
//   in namespace/storage.app/unlike.node-need/gpu
//   help: image: schematic { extensions: ["siderolabs/nvidia-container-toolkit-lts"] } in the pool it runs on
// error[CL2271] main.cl:17:82-104: Deployment 'in-a-slip' needs 'siderolabs/nfs-utils', and may stand on nodes of pool 'slip', whose image has it not
//   label main.cl:7:85-106: and node-pool/slip.image
//   in rule 'node-extension'
//   help: it has 'siderolabs/nfs-util': is one of them misspelled?
