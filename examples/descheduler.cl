/// Pods move from nodes that are full to others, and away from nodes that they would not be placed on today.
use std.descheduler.{descheduler}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace kube-system {
  made-elsewhere: true
  descheduler descheduler {
    from: "https://github.com/kubernetes-sigs/descheduler//kubernetes/deployment"
    ref: "v0.35.1"
    profiles {
      rebalance: [
        low-node-utilization {
          below { cpu: 40%, memory: 40%, pods: 40% }
          above { cpu: 75%, memory: 75%, pods: 75% }
          not-from: [namespace/kube-system]
        }
        uneven-spread {}
        broken-taints {}
      ]
      clean: [too-many-restarts { restarts: 100 }, failed-pods { older-than: 1h }]
    }
  }
}
