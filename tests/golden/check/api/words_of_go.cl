/// Choices and least numbers that the API types of Kubernetes declare in Go, and not in their schemas.
use std.k8s
use std.raw.{cluster-object}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace broken {
  emit k8s.RoleBinding {
    metadata { name: "to" }
    roleRef { apiGroup: "rbac.authorization.k8s.io", kind: "Rolle", name: "x" }
    subjects: [{ kind: "ServiceAcount", name: "x" }]
  }
}
cluster-object policy {
  object: k8s.ValidatingAdmissionPolicy { metadata { name: "policy.example.org" }, spec { failurePolicy: "fail", validations: [{ expression: "true" }] } }
}
//----
// error[CL0216] words_of_go.cl:9:60-67: "Rolle" is not one of "ClusterRole", "Role"
//   here: roleRef.kind of k8s.RoleBinding
//   help: did you mean 'Role'?
//   fix (safe): change to 'Role': words_of_go.cl:9:61-66 => "Role"
// error[CL0216] words_of_go.cl:10:24-39: "ServiceAcount" is not one of "Group", "ServiceAccount", "User"
//   here: subjects[0].kind of k8s.RoleBinding
//   help: did you mean 'ServiceAccount'?
//   fix (safe): change to 'ServiceAccount': words_of_go.cl:10:25-38 => "ServiceAccount"
// error[CL0216] words_of_go.cl:14:106-112: "fail" is not one of "Fail", "Ignore"
//   here: spec.failurePolicy of k8s.ValidatingAdmissionPolicy
//   help: did you mean 'Fail'?
//   fix (safe): change to 'Fail': words_of_go.cl:14:107-111 => "Fail"
