// What Argo CD would refuse, or take for something else.
use std.argocd

cluster example {
  domain: "example.org", kubernetes: 1.34.1
  delivery: argocd.application-sets {
    repository: "git@github.com:example/cluster.git", tree: "../x"
    tiers {
      first { wave: -10, retry-after: 10m, retry-at-most: 1m, namespaces: [root, right] }
      second { wave: 0, namespaces: [cluster-custom] }
    }
  }
}

namespace root {}
namespace right {}
namespace cluster-custom {}
//----
// error[CL0450] tiers_wrong.cl:7:61-67: '../x' lies outside of the repository
//   in cluster/example.delivery
//   help: name it from its top: x
// error[CL0450] tiers_wrong.cl:9:39-42: tier 'first' waits 10m before it tries again, and 1m at most
//   in cluster/example.delivery
//   help: retry-at-most: 10m or more
// error[CL0450] tiers_wrong.cl:9:76-80: namespace 'root' would have the Application 'root', which is what brings all of this
//   in cluster/example.delivery
//   help: another name for the namespace
// error[CL0450] tiers_wrong.cl:10:38-52: namespace 'cluster-custom' would have the Application 'cluster-custom', which is what brings what stands in no namespace
//   in cluster/example.delivery
//   help: another name for the namespace
