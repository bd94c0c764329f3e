/// A chart may make any role, and accounts in its namespace; that is said where what can't be known is asked for.
//--- main.cl
use std.external.{external}
use std.k8s

@severity("CL2149", "info")
cluster demo { kubernetes: 1.34.1 }

namespace charts {
  chart front { from: "oci://ghcr.io/example/front", version: "1.2.3" }
}
namespace web {
  emit k8s.ClusterRoleBinding {
    metadata { name: "unknown" }
    roleRef { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "theirs" }
    subjects: [{ kind: "ServiceAccount", name: "theirs", namespace: "charts" }, { kind: "ServiceAccount", name: "nobody", namespace: "web" }]
  }
}
//----
// info[CL2149] main.cl:13:5-91: unknown: whether there is a ClusterRole 'theirs'
//   in rule 'unknown'
//   help: external NAME { by: ..., objects: ["ClusterRole/theirs"] } says that there is, and one in each namespace with a chart what that makes
// info[CL2149] main.cl:14:16-79: unknown: whether namespace 'charts' has ServiceAccount 'theirs'
//   in rule 'unknown'
//   help: external NAME { by: ..., ... } in namespace 'charts' says what its charts and bases make
// error[CL2108] main.cl:14:81-141: namespace 'web' has no ServiceAccount 'nobody', which ClusterRoleBinding 'unknown' is for
//   in rule 'account-exists'
//   help: declare it: service-account nobody {}; or external { by: ..., objects: ["ServiceAccount/nobody"] } where something else makes it
