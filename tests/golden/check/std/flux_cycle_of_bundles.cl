// What is declared in a unit is delivered with it, and so waits with it: units without a circle can make a circle of bundles.
//--- main.cl
use std.flux
cluster c { kubernetes: 1.34.1, delivery: flux.kustomizations {} }
namespace web {
  defaults app {
    image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { http: 80 }
    resources { limits { memory: 64Mi } }
  }
  gateway door { class: "cilium", listeners { http { host: "a.example.org", port: 80 } } }
  app outer {
    route inner { to { "/": app/outer.endpoints.http }, hosts: ["a.example.org"], gateway: door, needs: [other] }
  }
  app other { needs: [outer] }
}
//----
// error[CL0450] main.cl:13:7-12: Flux would wait for ever, as each of these waits for the next: namespace/web.app/other -> namespace/web.app/outer -> namespace/web.app/other
//   label main.cl:10:7-12: and namespace/web.app/outer
//   in cluster/c.delivery
//   help: leave it out of needs; or declare one inside the other, since what is inside a unit is delivered with it
