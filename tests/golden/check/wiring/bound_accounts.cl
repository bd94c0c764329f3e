/// Bindings are for accounts that are there, and give roles that are there; what a chart makes is not known.
//--- main.cl
use std.external.{external}
use std.k8s
use std.raw.{cluster-object, raw-object}

cluster demo { kubernetes: 1.34.1 }

external outside { by: "hand", objects: ["ClusterRole/by-hand"] }
cluster-object reader { object: k8s.ClusterRole { metadata { name: "reader" }, rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get"] }] } }
namespace theirs { made-elsewhere: true }
namespace web {
  external operator { by: "an operator", objects: ["ServiceAccount/made"] }
  service-account own {}
  emit [binding("right", "reader", "own"), binding("default", "view", "default"), binding("kubernetes", "system:node", "made"), binding("hand", "by-hand", "own")]
  emit [binding("slip", "raeder", "own"), binding("nobody", "reader", "onw")]
  emit k8s.RoleBinding { metadata { name: "role" }, roleRef { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "none" }, subjects: [{ kind: "User", name: "me" }] }
  emit k8s.RoleBinding {
    metadata { name: "far" }
    roleRef { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "admin" }
    subjects: [{ kind: "ServiceAccount", name: "deployer", namespace: "theirs" }, { kind: "ServiceAccount", name: "none" }]
  }
  @allow("CL2108", reason: "a test")
  raw-object allowed { object: binding("allowed", "nothing", "nobody") }
}
fn binding(label: String, role: String, account: String) -> k8s.ClusterRoleBinding = {
  metadata { name: label }
  roleRef { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: role }
  subjects: [{ kind: "ServiceAccount", name: account, namespace: "web" }]
}
//----
// error[CL2108] main.cl:15:53-137: there is no ClusterRole 'none', which RoleBinding 'role' gives
//   in rule 'account-exists'
//   help: declare it, or external { by: ..., objects: ["ClusterRole/none"] } where something else makes it
// error[CL2108] main.cl:19:83-123: namespace 'web' has no ServiceAccount 'none', which RoleBinding 'far' is for
//   in rule 'account-exists'
//   help: declare it: service-account none {}; or external { by: ..., objects: ["ServiceAccount/none"] } where something else makes it
// error[CL2108] main.cl:26:3-85: there is no ClusterRole 'raeder', which ClusterRoleBinding 'slip' gives
//   label main.cl:14:3-78: emitted here
//   in rule 'account-exists'
//   help: did you mean 'reader'?
// error[CL2108] main.cl:27:14-73: namespace 'web' has no ServiceAccount 'onw', which ClusterRoleBinding 'nobody' is for
//   label main.cl:14:3-78: emitted here
//   in rule 'account-exists'
//   help: did you mean 'own'?
