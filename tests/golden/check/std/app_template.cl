// What a release of app-template can't do.
//--- main.cl
use std.app-template

cluster c { kubernetes: 1.34.1 }
defaults app {
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
}

namespace a {
  app old { workload: app-template.release { tag: 3.7.3 } }
  app many {
    replicas: 3
    workload: app-template.release { tag: 4.6.2 }
    claim data { mount: "/data", size: 1Gi, per-replica: true }
  }
  app asked {
    ports { http: 8080 }
    probes { liveness: tcp { port: 8081 } }
    workload: app-template.release { tag: 4.6.2 }
  }
}
//----
// error[CL0450] main.cl:10:51-56: app-template 3.7.3 takes other values than those of version 4
//   in namespace/a.app/old.workload
//   help: take a tag of version 4
// error[CL0450] main.cl:14:11-15: the pods of 'many' are all alike, and each is to have a claim of its own
//   in namespace/a.app/many.workload
//   help: workload: stateful {}
// error[CL0450] main.cl:18:36-40: a probe asks port 8081, which the container does not have
//   in namespace/a.app/asked
//   help: its ports are 8080
