use std.argocd

cluster example {
  kubernetes: 1.34.1
  delivery: argocd.application-sets {
    repository: "https://github.com/example/cluster"
    tiers {
      base { wave: -10, finds: "all", folders { system: [a] } }
      apps { wave: 0, namespaces: [b], folders { ".": [a] } }
    }
  }
}

namespace a {}
namespace b {}
namespace c {}
//----
// error[CL0450] tiers.cl:7:5-10:6: a namespace is delivered by two tiers
//   in cluster/example.delivery
//   help: leave it in one of them
// error[CL0450] tiers.cl:8:39-62: tier 'base' takes what lies in its own folder, and some of its namespaces lie elsewhere
//   in cluster/example.delivery
//   help: leave out finds, or give these a tier of their own
// error[CL0444] tiers.cl:14:11-12: an output is placed 2 times: it was emitted by 'namespace/a'
//   label std:/argocd.cl: placed here first
//   label std:/argocd.cl: and here
//   label std:/namespace.cl: emitted here
//   help: one delivery places an output: leave one of them out, or let it skip this one
// error[CL0450] tiers.cl:16:11-12: no tier delivers namespace 'c'
//   in cluster/example.delivery
//   help: add it to one of the tiers base, apps
