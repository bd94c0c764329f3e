/// Objects as they are. They are checked against their schema, and seen by every rule.
use std.k8s
use std.raw.{raw-object}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  // In any body ...
  emit k8s.LimitRange {
    metadata { name: "defaults", namespace: self.name }
    spec { limits: [{ type: "Container", default { memory: 256Mi } }] }
  }
  // ... or with a name that others can refer to.
  raw-object reader {
    object: k8s.Role {
      metadata { name: "reader", namespace: "shop" }
      rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get", "list"] }]
    }
  }
}
