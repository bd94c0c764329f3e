// A release without API types takes those of the nearest older one, and says so once, whatever is emitted.
//--- main.cl
use std.k8s

cluster c {
  kubernetes: 1.38.2
  talos: 1.13.0
}

namespace web {
  emit k8s.ConfigMap { metadata { name: "a", namespace: "web" } }
  emit k8s.ConfigMap { metadata { name: "b", namespace: "web" } }
}
//----
// info[CL0607] main.cl:4:15-21: there are no API types of Kubernetes 1.38; those of 1.36 are used
//   help: fields that are newer than those types are unknown to this version of clc
// info[CL0607] main.cl:5:10-16: there are no API types of Talos 1.13; those of 1.11 are used
//   help: fields that are newer than those types are unknown to this version of clc
