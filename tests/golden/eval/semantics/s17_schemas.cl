// S17: objects are checked against the schemas of the API; the import refines fields, so raw objects hold domain types.
//--- main.cl
use std.k8s
cluster main { kubernetes: 1.34.1 }

namespace web {
  emit k8s.Pod {
    metadata { name: "one" }
    spec {
      containers: [{ name: "c", image: "not an image!", resources { limits { memory: "much" } }, prots: [] }]
    }
  }
  emit k8s.NoSuchKind { metadata { name: "x" } }
}
//----
// error[CL0217] main.cl:8:44-45: 'not an image!' is no Image: 'not an image!' is no part of an image's name
//   here: spec.containers[0].image of k8s.Pod
//   help: a part has a-z and 0-9, and between them '.', '_', '__' or hyphens
// error[CL0217] main.cl:8:87-91: 'much' is no Quantity: 'much' has no number
//   here: spec.containers[0].resources.limits.memory of k8s.Pod
//   help: write a number and perhaps a suffix, such as 500m, 1.5 or 2Gi
// error[CL0203] main.cl:8:98-103: 'k8s.Container' has no field 'prots'
//   here: spec.containers[0].prots of k8s.Pod
//   help: did you mean 'ports'?
//   fix (safe): change to 'ports': main.cl:8:98-103 => "ports"
// error[CL0206] main.cl:11:12-22: module 'std.k8s' has no 'NoSuchKind'
//   help: 'clc doc std.k8s' lists what it has
// file kubernetes/cluster/web-namespace.yaml (yaml) of namespace/web
//   .apiVersion: "v1"                    <- literal std:/namespace.cl in namespace/web
//   .kind: "Namespace"                   <- literal std:/namespace.cl in namespace/web
//   .metadata.name: "web"                <- builtin main.cl:4:11 in namespace/web
//   .metadata.labels.pod-security.kubernetes.io/enforce: "baseline" <- default std:/namespace.cl in namespace/web
