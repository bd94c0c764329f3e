// What an object has to say is asked for where it is written, once.
//--- main.cl
use std.raw.{cluster-object, raw-object}
cluster demo { kubernetes: 1.34.1 }
cluster-object nameless { object: { apiVersion: "rbac.authorization.k8s.io/v1", kind: "ClusterRole", metadata {}, rules: [] } }
namespace web {
  raw-object a { object: { kind: "ConfigMap", metadata { name: "x" } } }
  raw-object b { object: { apiVersion: "v1", kind: "ConfigMap" } }
  raw-object c { object: { metadata { name: "x" } } }
  raw-object d { object: {} }
  raw-object e { object: "text" }
}
//----
// error[CL0450] main.cl:3:35-126: an object says apiVersion, kind and metadata.name, and this one says no metadata.name
//   in cluster-object/nameless
//   help: write what is missing, or name its type: object: k8s.ClusterRole { ... }
// error[CL0450] main.cl:5:26-71: an object says apiVersion, kind and metadata.name, and this one says no apiVersion
//   in namespace/web.raw-object/a
//   help: write what is missing, or name its type: object: k8s.Role { ... }
// error[CL0450] main.cl:6:26-65: an object says apiVersion, kind and metadata.name, and this one says no metadata.name
//   in namespace/web.raw-object/b
//   help: write what is missing, or name its type: object: k8s.Role { ... }
// error[CL0450] main.cl:7:26-52: an object says apiVersion, kind and metadata.name, and this one says no apiVersion and no kind
//   in namespace/web.raw-object/c
//   help: write what is missing, or name its type: object: k8s.Role { ... }
// error[CL0450] main.cl:8:26-28: an object says apiVersion, kind and metadata.name, and this one says no apiVersion and no kind and no metadata.name
//   in namespace/web.raw-object/d
//   help: write what is missing, or name its type: object: k8s.Role { ... }
// error[CL0450] main.cl:9:26-32: an object says apiVersion, kind and metadata.name, and this one says no apiVersion and no kind and no metadata.name
//   in namespace/web.raw-object/e
//   help: write what is missing, or name its type: object: k8s.Role { ... }
