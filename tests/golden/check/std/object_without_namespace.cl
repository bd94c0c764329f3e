// Outside of all namespaces nothing can be filled in; an object of the whole cluster stands there.
//--- main.cl
use std.k8s
use std.raw.{cluster-object, raw-object}
cluster demo { kubernetes: 1.34.1 }
emit k8s.ConfigMap { metadata { name: "nowhere" } }
let open: Any = { apiVersion: "v1", kind: "Service", metadata { name: "open" }, spec { ports: [{ port: 80 }] } }
emit open
emit k8s.ConfigMap { metadata { name: "said", namespace: "web" } }
emit k8s.ClusterRole { metadata { name: "reader" }, rules: [] }
cluster-object writer { object: { apiVersion: "rbac.authorization.k8s.io/v1", kind: "ClusterRole", metadata { name: "writer" }, rules: [] } }
cluster-object wrong { object: { apiVersion: "v1", kind: "ConfigMap", metadata { name: "wrong" } } }
namespace web {
  emit k8s.ConfigMap { metadata { name: "here" } }
  raw-object role { object: { apiVersion: "rbac.authorization.k8s.io/v1", kind: "ClusterRole", metadata { name: "other" }, rules: [] } }
}
//----
// error[CL2050] main.cl:4:1-52: this ConfigMap stands in no namespace, and would be put into 'default'
//   in rule 'no-namespace'
//   help: declare it in the body of its namespace, or write metadata { namespace: ... }
// error[CL2050] main.cl:6:1-10: this Service stands in no namespace, and would be put into 'default'
//   in rule 'no-namespace'
//   help: declare it in the body of its namespace, or write metadata { namespace: ... }
// error[CL2050] main.cl:10:16-21: this ConfigMap stands in no namespace, and would be put into 'default'
//   in rule 'no-namespace'
//   help: declare it in the body of its namespace, or write metadata { namespace: ... }
