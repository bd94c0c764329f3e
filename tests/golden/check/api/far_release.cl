// A release that is newer than all API types takes the newest, however far it is, and says so.
//--- main.cl
use std.k8s

cluster c {
  kubernetes: 1.41.0
  talos: 1.20.0
}

namespace web {
  emit k8s.ConfigMap { metadata { name: "a", namespace: "web" } }
}
//----
// warning[CL0619] main.cl:4:15-21: Kubernetes 1.41 is far from every release that clc knows
//   help: it knows 1.33 to 1.36, and holds objects against 1.36; a version of clc that is as old or new as the cluster knows others
// warning[CL0619] main.cl:5:10-16: Talos 1.20 is far from every release that clc knows
//   help: it knows 1.10 to 1.15, and holds objects against 1.15; a version of clc that is as old or new as the cluster knows others
