/// Modules and settings of the kernel that pods need, and that only some pools are configured with.
use std.talos.{node-need, talos-patch}

cluster demo { kubernetes: 1.34.0, talos: 1.11.1 }
node-pool control { role: "control-plane", count: 3 }
node-pool plain { count: 1, patches: [{ machine { sysctls { "vm.max_map_count": "65530" } } }] }
node-pool storage {
  count: 2
  labels { storage: "true" }
  talos-patch kernel { config { machine { kernel { modules: [{ name: "nbd" }] }, sysctls { "vm.max_map_count": "300000" } } } }
}

namespace web {
  defaults app {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 100m }, limits { memory: 64Mi } }
  }
  app clean { node-labels: node-pool/storage.labels, node-need kernel { module: "nbd", sysctls { "vm.max_map_count": 262144 } } }
  app anywhere { node-need kernel { module: "nbd", sysctls { "vm.max_map_count": 262144 } } }
  app little { node-need kernel { sysctls { "vm.max_map_count": 65530, "fs.inotify.max_user_watches": 1000000 } }, node-labels: node-pool/storage.labels }
  app nothing { node-need kernel {} }
  @allow("CL2271", reason: "a test")
  app allowed { node-need kernel { module: "nbd" } }
  chart there { from: "oci://ghcr.io/example/there", version: "1.0.0", node-need kernel { module: "nbd" } }
  chart nowhere { from: "oci://ghcr.io/example/nowhere", version: "1.0.0", node-need kernel { module: "drbd" } }
}
//----
// error[CL2271] needs_of_kernel.cl:19:45-50: Deployment 'anywhere' needs kernel module 'nbd', and may stand on nodes of pool 'plain', whose configuration does not say so
//   in rule 'node-extension'
//   help: talos-patch in that pool: machine { kernel { modules: [{ name: "nbd" }] } }; or node-labels that only the others have
// error[CL2271] needs_of_kernel.cl:19:82-88: Deployment 'anywhere' needs vm.max_map_count of at least 262144, and may stand on nodes of pool 'plain', whose configuration does not say so
//   in rule 'node-extension'
//   help: talos-patch in that pool: machine { sysctls { "vm.max_map_count": "262144" } }; or node-labels that only the others have
// error[CL2271] needs_of_kernel.cl:20:103-110: Deployment 'little' needs fs.inotify.max_user_watches of at least 1000000, and may stand on nodes of pool 'storage', whose configuration does not say so
//   in rule 'node-extension'
//   help: talos-patch in that pool: machine { sysctls { "fs.inotify.max_user_watches": "1000000" } }; or node-labels that only the others have
// error[CL0450] needs_of_kernel.cl:21:27-33: 'nothing' needs nothing of its nodes here
//   in namespace/web.app/nothing.node-need/kernel
//   help: extension: ..., module: ..., or sysctls { ... }
// error[CL2271] needs_of_kernel.cl:25:103-109: 'nowhere' needs kernel module 'drbd', and the configuration of no pool says so
//   in rule 'node-extension'
//   help: talos-patch in the pool it runs on: machine { kernel { modules: [{ name: "drbd" }] } }
