/// Verbs and resources that nobody knows.
use std.k8s
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace broken {
  service-account one { may: [{ resources: ["pod", "deployments", "apples"], verbs: ["gt", "LIST"] }] }
  service-account two { may-everywhere: [{ groups: ["apps", "batch"], resources: ["deployment", "jobs/status"], verbs: ["get"] }] }
  emit k8s.Role {
    metadata { name: "three", namespace: "broken" }
    rules: [{ apiGroups: [""], resources: ["Secrets"], verbs: ["get"] }]
  }
  service-account five { may: [{ groups: ["app"], resources: ["deployments"], verbs: ["get"] }] }
  @allow("CL2055", reason: "an older API server")
  service-account four { may: [{ resources: ["minions"], verbs: ["get"] }] }
}

// What is right.
namespace clean {
  service-account one { may: [{ resources: ["pods", "pods/log", "*"], verbs: ["get", "*"] }] }
  service-account two { may: [{ groups: ["example.org"], resources: ["widget"], verbs: ["get", "paint"] }, { groups: ["*", "extensions"], resources: ["ingresses"], verbs: ["get"] }] }
  service-account three { may: [{ groups: ["apps", ""], resources: ["deployments", "deployments/scale", "pods/exec"], verbs: ["create"] }] }
}
//----
// warning[CL2055] permissions.cl:5:45-50: the group "" has no resource 'pod': it allows nothing
//   in rule 'unknown-permission'
//   help: did you mean 'pods'?
// warning[CL2055] permissions.cl:5:52-65: the group "" has no resource 'deployments': it allows nothing
//   in rule 'unknown-permission'
//   help: it is of the group "apps"
// warning[CL2055] permissions.cl:5:67-75: the group "" has no resource 'apples': it allows nothing
//   in rule 'unknown-permission'
//   help: they are bindings, componentstatuses, configmaps, endpoints, events, limitranges, namespaces, nodes, persistentvolumeclaims, persistentvolumes, pods, podtemplates, replicationcontrollers, resourcequotas, secrets, serviceaccounts, services, users, groups
// warning[CL2055] permissions.cl:5:86-90: 'gt' is no verb that Kubernetes knows, and allows nothing
//   in rule 'unknown-permission'
//   help: did you mean 'get'?
// warning[CL2055] permissions.cl:6:83-95: apps and batch have no resource 'deployment': it allows nothing
//   in rule 'unknown-permission'
//   help: did you mean 'deployments'?
// warning[CL2055] permissions.cl:9:44-53: the group "" has no resource 'Secrets': it allows nothing
//   in rule 'unknown-permission'
//   help: did you mean 'secrets'?
// warning[CL2055] permissions.cl:11:43-48: there is no API group 'app': it allows nothing
//   in rule 'unknown-permission'
//   help: did you mean 'apps'?
