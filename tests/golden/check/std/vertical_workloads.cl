// What makes the pods of an app is known.
use std.plain.{daemon, stateful}
use std.vertical.{vertical-autoscaler}

cluster example { kubernetes: 1.34.1 }

namespace shop {
  defaults app { image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 256Mi } } }
  redis cache { image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111", user: 999, resources { limits { memory: 256Mi } } }
  app web {}
  app names { workload: stateful {} }
  app nodes { workload: daemon {} }
  vertical-autoscaler a { of: redis/cache }
  vertical-autoscaler b { of: web }
  vertical-autoscaler c { of: names }
  vertical-autoscaler d { of: nodes }
  vertical-autoscaler e { of: web, controller: "StatefulSet" }
}
//----
// error[CL2120] vertical_workloads.cl:17:23-24: namespace 'shop' has no StatefulSet 'web', which VerticalPodAutoscaler 'e' scales
//   in rule 'scale-target'
//   help: did you mean 'StatefulSet/names'?
