/// Pods run as accounts that are there, and bindings give roles that are there.
use std.crd.external-secrets as eso
use std.external.{external}
use std.k8s
use std.raw.{raw-object}

cluster demo { kubernetes: 1.34.1 }

namespace web {
  external operator { by: "an operator", objects: ["ServiceAccount/made", "Role/made"] }
  service-account own {}
  emit [pods("right", "own"), pods("told", "made"), pods("plain", "default"), pods("slip", "onw"), pods("lost", "nobody")]
  @allow("CL2108", reason: "a test")
  raw-object allowed { object: pods("allowed", "nobody") }
  emit k8s.Role { metadata { name: "reader" }, rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get"] }] }
  emit [binding("right", "Role", "reader"), binding("told", "Role", "made"), binding("all", "ClusterRole", "view"), binding("lost", "Role", "raeder")]
  emit eso.SecretStore {
    metadata { name: "here" }
    spec { provider { kubernetes { remoteNamespace: "web", auth { serviceAccount { name: "nobody" } }, server { caProvider { type: "ConfigMap", name: "kube-root-ca.crt", key: "ca.crt" } } } } }
  }
}
// What a chart makes is not known here.
namespace charts {
  chart front { from: "oci://ghcr.io/example/front", version: "1.2.3" }
  emit k8s.RoleBinding { metadata { name: "theirs" }, roleRef { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: "theirs" }, subjects: [{ kind: "ServiceAccount", name: "theirs" }] }
}

fn pods(label: String, account: String) -> k8s.Pod = {
  metadata { name: label, namespace: "web" }
  spec {
    serviceAccountName: account
    containers: [{
      name: label
      image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
      resources { limits { memory: 64Mi } }
    }]
  }
}

fn binding(label: String, kind: "Role" | "ClusterRole", role: String) -> k8s.RoleBinding = {
  metadata { name: label, namespace: "web" }
  roleRef { apiGroup: "rbac.authorization.k8s.io", kind: kind, name: role }
  subjects: [{ kind: "ServiceAccount", name: "own", namespace: "web" }]
}
//----
// error[CL2108] account_exists.cl:12:92-97: namespace 'web' has no ServiceAccount 'onw', as which the pods of Pod 'slip' run
//   in rule 'account-exists'
//   help: did you mean 'own'?
// error[CL2108] account_exists.cl:12:113-121: namespace 'web' has no ServiceAccount 'nobody', as which the pods of Pod 'lost' run
//   in rule 'account-exists'
//   help: declare it: service-account nobody {}; or external { by: ..., objects: ["ServiceAccount/nobody"] } where something else makes it
// error[CL2108] account_exists.cl:19:67-100: namespace 'web' has no ServiceAccount 'nobody', as which SecretStore 'here' logs in
//   in rule 'account-exists'
//   help: declare it: service-account nobody {}; or external { by: ..., objects: ["ServiceAccount/nobody"] } where something else makes it
// error[CL2108] account_exists.cl:42:3-76: namespace 'web' has no Role 'raeder', which RoleBinding 'lost' gives
//   label account_exists.cl:16:3-151: emitted here
//   in rule 'account-exists'
//   help: did you mean 'reader'?
