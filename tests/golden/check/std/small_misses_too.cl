// Patterns that are none, what no quota counts, sysctls of two values.
use std.cilium.{l2-announcement}
use std.talos.{talos-patch}

cluster demo { domain: "example.org", kubernetes: 1.34.0, talos: 1.11.0 }

l2-announcement unclosed { interfaces: ["^eth[0-9]+", "^eth("] }
talos-patch one { config { machine { sysctls { "vm.max_map_count": "262144", "fs.file-max": "100000" } } } }
talos-patch two { config { machine { sysctls { "vm.max_map_count": "524288", "fs.file-max": "100000" } } } }
namespace broken {
  quota all {
    hard {
      "count/deployments.app": 5, "count/a_b": 1, "count/jobs.": 1, "requests.cpu": 5Gi, "cpu": 2M, "count/widgets.example": 2
    }
  }
}

// What is right.
l2-announcement clean { interfaces: ["^eth[0-9]+", "bond0"] }
talos-patch workers { role: "worker", config { machine { sysctls { "vm.max_map_count": "1048576" } } } }
namespace clean {
  quota all {
    hard {
      "count/deployments.apps": 5, "count/jobs.batch": 1, "count/pods": 3, "count/widgets.example.org": 2, "requests.cpu": 6, "limits.cpu": 500m
      cpu: 1.5
    }
  }
}
//----
// error[CL0413] small_misses_too.cl:7:55-62: the pattern can't be read: a ')' is missing
//   in l2-announcement/unclosed
//   help: patterns are those of RE2; a sign that means itself has a backslash before it
// error[CL0450] small_misses_too.cl:9:68-76: sysctl 'vm.max_map_count' is 524288 here, and 262144 in another patch of the same nodes
//   label small_misses_too.cl:8:68-76: and talos-patch/one
//   in talos-patch/two
//   help: say it once
// error[CL0450] small_misses_too.cl:13:32-33: a quota counts no 'count/deployments.app'
//   in namespace/broken.quota/all
//   help: did you mean 'count/deployments.apps'?
// error[CL0450] small_misses_too.cl:13:48-49: a quota counts no 'count/a_b'
//   in namespace/broken.quota/all
//   help: it counts requests.cpu, requests.memory, limits.cpu, limits.memory, requests.storage, persistentvolumeclaims, pods, and others as "count/deployments.apps"
// error[CL0450] small_misses_too.cl:13:66-67: a quota counts no 'count/jobs.'
//   in namespace/broken.quota/all
//   help: it counts requests.cpu, requests.memory, limits.cpu, limits.memory, requests.storage, persistentvolumeclaims, pods, and others as "count/deployments.apps"
// error[CL0450] small_misses_too.cl:13:85-88: 'requests.cpu' counts processors, and nobody has 5Gi of them
//   in namespace/broken.quota/all
//   help: 6, or 500m for half of one
// error[CL0450] small_misses_too.cl:13:97-99: 'cpu' counts processors, and nobody has 2M of them
//   in namespace/broken.quota/all
//   help: 6, or 500m for half of one
// error[CL0450] small_misses_too.cl:13:126-127: a quota counts no 'count/widgets.example'
//   in namespace/broken.quota/all
//   help: it counts requests.cpu, requests.memory, limits.cpu, limits.memory, requests.storage, persistentvolumeclaims, pods, and others as "count/deployments.apps"
