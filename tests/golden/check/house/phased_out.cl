// A cluster that is being phased out takes nothing new that runs, whatever it is written as, and forgets what is gone.
use std.k8s
cluster old {
  kubernetes: 1.34.1
  phase-out { moves-to: "new", keeps: ["front", "gone"] }
}
namespace web {
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 256Mi } } }
  app front {}
  app back {}
  @allow("CL2045", reason: "only this cluster has the graphics card it needs")
  app video {}
  chart newer { from: "https://charts.example.org", version: "1.2.3" }
  cron-job nightly {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    schedule: "1 0 * * *"
    resources { limits { memory: 64Mi } }
  }
  emit k8s.Deployment {
    metadata { name: "by-hand", namespace: "web" }
    spec {
      selector { matchLabels { app: "by-hand" } }
      template {
        metadata { labels { app: "by-hand" } }
        spec { containers: [{ name: "main", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } }] }
      }
    }
  }
}
//----
// error[CL2045] phased_out.cl:5:49-55: nothing named 'gone' is left here
//   in rule 'phased-out'
//   help: take it out of keeps
// error[CL2045] phased_out.cl:10:7-11: cluster 'old' is being phased out and takes no new apps, such as 'back'
//   in rule 'phased-out'
//   help: declare it in 'new'; what may still be here is front, gone
// error[CL2045] phased_out.cl:13:9-14: cluster 'old' is being phased out and takes no new charts, such as 'newer'
//   in rule 'phased-out'
//   help: declare it in 'new'; what may still be here is front, gone
// error[CL2045] phased_out.cl:14:12-19: cluster 'old' is being phased out and takes no new apps, such as 'nightly'
//   in rule 'phased-out'
//   help: declare it in 'new'; what may still be here is front, gone
// error[CL2045] phased_out.cl:19:23-28:4: cluster 'old' is being phased out and takes no new workloads, such as 'by-hand'
//   in rule 'phased-out'
//   help: declare it in 'new'; what may still be here is front, gone
