// Two of one name have one error: what a namespace makes for each of them is not told of besides. What one instance makes twice
// is said so, and whose name it is.
//--- main.cl
use std.cilium
use std.k8s
use std.policy.{deny-by-default}
cluster main { kubernetes: 1.34.1 }
defaults program { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 1Gi } } }
namespace apps {
  network: deny-by-default {}
  app one { ports { http: 80 } }
  app two { name: "one" }
}
namespace by-cilium {
  network: cilium.deny-by-default {}
  app one {}
  app two { name: "one" }
}
namespace mixed {
  network: deny-by-default {}
  app same {}
  job same {}
}
namespace raw {
  for (n in 1..3) {
    emit k8s.ConfigMap { metadata { name: "same" }, data { N: "\(n)" } }
  }
}
//----
// error[CL2004] main.cl:9:7-10: Deployment.apps apps/one is made by namespace/apps.app/one.workload and by namespace/apps.app/two.workload
//   label main.cl:7:12-27: and namespace/apps.network
//   label main.cl:8:7-10: and namespace/apps.app/one.workload
//   in rule 'one-owner'
//   help: give one of them another name, or leave it out
// error[CL2004] main.cl:14:7-10: Deployment.apps by-cilium/one is made by namespace/by-cilium.app/one.workload and by namespace/by-cilium.app/two.workload
//   label main.cl:12:12-34: and namespace/by-cilium.network
//   label main.cl:13:7-10: and namespace/by-cilium.app/one.workload
//   in rule 'one-owner'
//   help: give one of them another name, or leave it out
// error[CL2004] main.cl:19:7-11: NetworkPolicy.networking.k8s.io mixed/same is made twice by namespace/mixed.network, as namespace/mixed.app/same and namespace/mixed.job/same have one name
//   label main.cl:17:12-27: and namespace/mixed.network
//   label main.cl:18:7-11: and namespace/mixed.app/same
//   in rule 'one-owner'
//   help: give one of them another name, or leave it out
// error[CL2004] main.cl:23:5-73: ConfigMap raw/same is made 3 times by namespace/raw
//   in rule 'one-owner'
//   help: give one of them another name, or leave it out
