// A patch that no machine understands.
//--- was
node-pool worker { machine: hetzner.cx42, count: 3 }
//--- now
node-pool worker { machine: hetzner.cx42, count: 3, patches: [{ machine { sysctl { "vm.max_map_count": "1" } } }] }
//----
// error[CL0203]: 'talos.MachineSection' has no field 'sysctl'
//   --> shop.cl:34:75
//    |
// 34 | ..., count: 3, patches: [{ machine { sysctl { "vm.max_map_count": "1" } ...
//    |                                      ^^^^^^
//   ::: std:/nodes.cl:88:49
//    |
// 88 | ... (i, patch in patches) { ["patch-\(i)"]: talos.MachineConfig(patch) }
//    |                                             -------------------------- checked here
//    |
//    = help: did you mean 'sysctls'?
//    = fix: change to 'sysctls'
// 34 - ...3, patches: [{ machine { sysctl { "vm.max_map_count": "1" } } }] }
// 34 + ...3, patches: [{ machine { sysctls { "vm.max_map_count": "1" } } }] }
//
// 1 error
