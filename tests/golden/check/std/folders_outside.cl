// A tier lies below the folder of all of them.
use std.argocd

cluster example {
  kubernetes: 1.34.1
  delivery: argocd.application-sets {
    repository: "https://github.com/example/cluster"
    root: "."
    tiers {
      base { wave: -10, folders { "./base/.": [one], "../x": [three] } }
      apps { wave: 0, finds: "all", namespaces: [two] }
    }
  }
}

namespace one {}
namespace two {}
namespace three {}
//----
// error[CL0450] folders_outside.cl:10:54-60: folder '../x' of tier 'base' lies outside of 'apps'
//   in cluster/example.delivery
//   help: name it from there: x
