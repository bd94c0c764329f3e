/// What the descheduler would refuse, or do nothing about, or do over and over.
use std.descheduler.{descheduler}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace broken {
  descheduler one {
    ref: "v0.35.1"
    profiles {
      empty: []
      twice: [duplicates {}, duplicates { except-of: ["ReplicaSet"] }]
      apart: [low-node-utilization { below { cpu: 40% }, above { memory: 75% } }]
      turned: [low-node-utilization { below { cpu: 80% }, above { cpu: 75% } }]
      much: [high-node-utilization { below { cpu: 140% } }]
      never: [too-many-restarts { restarts: 0 }]
      unknown: [high-node-utilization { below { cpus: 40% } }]
    }
  }
}

// What is right.
namespace right {
  descheduler two {
    ref: "v0.35.1"
    profiles {
      one: [low-node-utilization { below { cpu: 40%, "nvidia.com/gpu": 10% }, above { cpu: 75%, "nvidia.com/gpu": 90% } }]
      two: [broken-taints { soft: true, except: ["dedicated"] }, old-pods { older-than: 7d }]
    }
  }
}
//----
// error[CL0450] descheduler.cl:9:14-16: profile 'empty' ends no pods
//   in namespace/broken.descheduler/one
//   help: empty: [duplicates {}], or leave it out
// error[CL0450] descheduler.cl:10:41-70: profile 'twice' has RemoveDuplicates twice
//   in namespace/broken.descheduler/one
//   help: leave one of them out, or give it a profile of its own
// error[CL0450] descheduler.cl:11:36-81: nodes that give pods and nodes that take them are told by different resources
//   in namespace/broken.descheduler/one
//   help: name the same ones in below and above
// error[CL0450] descheduler.cl:12:37-79: a node that has room would be full as well
//   in namespace/broken.descheduler/one
//   help: each share of below is less than that of above
// error[CL0402] descheduler.cl:13:51-55: '140%' is no NodeShare
//   label std:/descheduler.cl: asked for here
//   help: NodeShare: a share of a node is at most 100%
// error[CL0402] descheduler.cl:14:45-46: '0' is no Restarts
//   label std:/descheduler.cl: asked for here
//   help: Restarts: one restart or more
// error[CL0216] descheduler.cl:15:49-53: "cpus" is not one of "cpu", "memory", "pods", ExtendedResource
//   help: did you mean 'cpu'?
//   fix (safe): change to 'cpu': descheduler.cl:15:49-53 => "cpu"
