// What makes one object twice is one error with both places, whatever the objects are.
//--- main.cl
use std.k8s
cluster main { kubernetes: 1.34.1 }
let image: Image = "ghcr.io/x/y:1.2.3@sha256:1111111111111111111111111111111111111111111111111111111111111111"
defaults app { image: image, resources { limits { memory: 1Gi } }, ports { http: 80 } }
namespace apps {
  app one { }
  app two { name: "one" }
  app three { name: "one" }
}
namespace raw {
  emit k8s.ConfigMap { metadata { name: "same", namespace: "raw" }, data { A: "1" } }
  emit k8s.ConfigMap { metadata { name: "same", namespace: "raw" }, data { A: "1" } }
}
namespace mixed {
  config settings { data { A: "1" } }
  emit k8s.ConfigMap { metadata { name: "settings", namespace: "mixed" } }
}
emit "a" at "one.txt"
emit "b" at "one.txt"
//----
// error[CL2004] main.cl:7:7-10: Service apps/one is made by namespace/apps.app/one.workload and by namespace/apps.app/three.workload and by namespace/apps.app/two.workload
//   label main.cl:6:7-10: and namespace/apps.app/one.workload
//   label main.cl:8:7-12: and namespace/apps.app/three.workload
//   in rule 'one-owner'
//   help: give one of them another name, or leave it out
// error[CL2004] main.cl:12:3-86: ConfigMap raw/same is made twice by namespace/raw
//   label main.cl:11:3-86: and namespace/raw
//   in rule 'one-owner'
//   help: give one of them another name, or leave it out
// error[CL2004] main.cl:15:10-18: ConfigMap mixed/settings is made by namespace/mixed and by namespace/mixed.config/settings
//   label main.cl:16:3-75: and namespace/mixed
//   in rule 'one-owner'
//   help: give one of them another name, or leave it out
// error[CL0445] main.cl:19:1-22: two files are placed at 'one.txt'
//   here: by cluster/main
//   label main.cl:18:1-22: and here by cluster/main
//   help: give each file a path of its own
