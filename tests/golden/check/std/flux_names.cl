// What Flux calls things depends on nothing beside them: what is declared later renames nothing that is there. Two of one name are
// an error that shows both, and so are units that need each other, once for each circle, whoever delivers them.
//--- main.cl
use std.flux
cluster c { kubernetes: 1.34.1, delivery: flux.kustomizations {} }
namespace web {
  defaults app {
    image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 64Mi } }
  }
  config loose { data { A: "1" } }
  app shared {}
  app route-front {}
  app front { ports { http: 80 } }
  route front { to { "/": app/front.endpoints.http }, hosts: ["a.example.org"], gateway: gateway/door }
  gateway door { class: "cilium", listeners { http { host: "a.example.org", port: 80 } } }
}
// One name for two namespaces, and for two objects, is one error each, and not another one for their files.
namespace twice {
  app one {
    image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 64Mi } }
  }
  app two {
    name: "one"
    image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 64Mi } }
  }
}
namespace again { name: "twice" }
//----
// error[CL0450] main.cl:9:7-13: what stands in no unit of 'namespace/web' and 'namespace/web.app/shared' would be one Kustomization, 'shared' of namespace 'web'
//   label main.cl:3:11-14: and namespace/web
//   in cluster/c.delivery
//   help: set another name: for one of them
// error[CL0450] main.cl:12:9-14: 'namespace/web.app/route-front' and 'namespace/web.route/front' would be one Kustomization, 'route-front' of namespace 'web'
//   label main.cl:10:7-18: and namespace/web.app/route-front
//   in cluster/c.delivery
//   help: set another name: for one of them
// error[CL2004] main.cl:16:11-16: Namespace twice is made by namespace/again and by namespace/twice
//   label main.cl:27:11-16: and namespace/again
//   in rule 'one-owner'
//   help: give one of them another name, or leave it out
// error[CL2004] main.cl:21:7-10: Deployment.apps twice/one is made by namespace/twice.app/one.workload and by namespace/twice.app/two.workload
//   label main.cl:17:7-10: and namespace/twice.app/one.workload
//   in rule 'one-owner'
//   help: give one of them another name, or leave it out
