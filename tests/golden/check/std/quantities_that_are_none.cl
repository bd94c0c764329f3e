use std.disruption.{disruption-budget}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  quota q { hard { pods: 7.5, "requests.cpu": 1.5, "count/deployments.apps": 2.5, services: 3 } }
  defaults app { image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { requests { cpu: 100m }, limits { memory: 256Mi } }, replicas: 3 }
  app a { disruption { max-unavailable: 1, min-available: 2 } }
  app b { disruption { min-available: 2 } }
}
//----
// error[CL0450] quantities_that_are_none.cl:6:26-29: 'pods' counts things, and there are no 7.5 of them
//   in namespace/shop.quota/q
//   help: a whole number
// error[CL0450] quantities_that_are_none.cl:6:78-81: 'count/deployments.apps' counts things, and there are no 2.5 of them
//   in namespace/shop.quota/q
//   help: a whole number
// error[CL0450] quantities_that_are_none.cl:8:41-42: how many pods of 'a' must stay and how many may be missing are both said, and a budget has one of them
//   label quantities_that_are_none.cl:8:59-60: and namespace/shop.app/a.disruption
//   in namespace/shop.app/a.disruption
//   help: leave out max-unavailable, or min-available
