// A release that is older than all API types takes the oldest.
//--- main.cl
use std.k8s

cluster c { kubernetes: 1.29.0 }

namespace web {
  emit k8s.ConfigMap { metadata { name: "a", namespace: "web" } }
}
//----
// info[CL0607] main.cl:3:25-31: there are no API types of Kubernetes 1.29; those of 1.33 are used
//   help: fields that came later than the cluster's release are not found to be missing there
