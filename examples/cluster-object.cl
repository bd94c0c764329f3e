/// Objects that stand in no namespace, as they are, and one of a namespace that is not said: it is the one around.
use std.raw.{cluster-object, raw-object}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

cluster-object reader {
  object: {
    apiVersion: "rbac.authorization.k8s.io/v1"
    kind: "ClusterRole"
    metadata { name: "reader" }
    rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get", "list"] }]
  }
}

namespace shop {
  raw-object hours { object: { apiVersion: "v1", kind: "ConfigMap", metadata { name: "hours" }, data { open: "8 to 18" } } }
}
