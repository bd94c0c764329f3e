// Apps of Flux that have values of each other do not wait for each other. What is said beats what is read from values: six waits
// for seven, which has its address. Two that both say it are an error.
//--- main.cl
use std.flux
use std.secret.{elsewhere}

cluster c { kubernetes: 1.34.1, delivery: flux.kustomizations {} }

namespace a {
  defaults app {
    image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { http: 80 }
    resources { limits { memory: 64Mi } }
  }
  app one { env { OTHER: app/two.endpoints.http.address() } }
  app four { env { OTHER: app/five.endpoints.http.address() }, needs: [five] }
  app five { env { OTHER: app/four.endpoints.http.address() }, needs: [four] }
  app six { needs: [seven] }
  app seven { env { OTHER: app/six.endpoints.http.address() } }
  app two { env { OTHER: app/one.endpoints.http.address() } }
}
namespace b {
  app three {
    image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { http: 80 }
    resources { limits { memory: 64Mi } }
    config settings { data { ME: app/three.endpoints.http.address() } }
    env-from: [settings]
  }
}
//----
// error[CL2240] main.cl:14:7-11: each of these needs the next: namespace/a.app/five -> namespace/a.app/four -> namespace/a.app/five
//   label main.cl:13:7-11: and namespace/a.app/four
//   in rule 'order-cycle'
//   help: leave one of them out of needs
