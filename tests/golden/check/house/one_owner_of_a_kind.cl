// What a kind of one's own makes twice is shown where the kind is used, and in the kind.
//--- main.cl
use "kinds.cl".{note, twin}
cluster c { kubernetes: 1.34.1 }
namespace web {
  twin x {}
  twin y {}
  note one {}
  note two {}
  twin apart { called: "b" }
}
//--- kinds.cl
use std.k8s
kind twin in namespace {
  called: String = "a"
  app a {
    name: called
    image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 64Mi } }
  }
}
kind note in namespace {
  emit k8s.ConfigMap { metadata { name: "note" }, data { A: "1" } }
}
//----
// error[CL2004] main.cl:5:8-9: Deployment.apps web/a is made by namespace/web.twin/x.app/a.workload and by namespace/web.twin/y.app/a.workload
//   label kinds.cl:4:7-8: and namespace/web.twin/x.app/a.workload
//   label main.cl:4:8-9: and namespace/web.twin/x
//   in rule 'one-owner'
//   help: give one of them another name, or leave it out
// error[CL2004] main.cl:7:8-11: ConfigMap web/note is made by namespace/web.note/one and by namespace/web.note/two
//   label kinds.cl:11:3-68: and namespace/web.note/one
//   label main.cl:6:8-11: and namespace/web.note/one
//   in rule 'one-owner'
//   help: give one of them another name, or leave it out
