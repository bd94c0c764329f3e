/// Who a pod is for the Kubernetes API, and what it may do there.
use std.k8s

/// One name at least.
type Names = [String] where it.size() > 0

/// Something that is allowed: verbs on resources of API groups.
type Permission = {
  /// API groups; `""` is the core.
  groups: Names = [""]
  /// Resources: `pods`, `secrets`.
  resources: Names
  /// The names of the objects it is about; all if empty.
  names: [String] = []
  /// What is allowed: `get`, `list`, `watch`, `create`, `update`, `patch`, `delete`.
  verbs: Names
}

/// An account that pods run as, with what it may do.
@also-called("rbac", "role", "role-binding", "cluster-role")
kind service-account in namespace {
  /// What it may do with objects of its namespace.
  @also-called("rules")
  may: [Permission] = []
  /// What it may do with objects of all namespaces and those of none.
  may-everywhere: [Permission] = []

  let subject: k8s.Subject = { kind: "ServiceAccount", name: name, namespace: namespace.name }

  emit k8s.ServiceAccount { metadata { name: name, namespace: namespace.name } }

  if (may.size() > 0) {
    emit k8s.Role {
      metadata { name: name, namespace: namespace.name }
      rules: [for (p in may) policy-rule(p)]
    }
    emit k8s.RoleBinding {
      metadata { name: name, namespace: namespace.name }
      roleRef { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: name }
      subjects: [subject]
    }
  }

  if (may-everywhere.size() > 0) {
    emit k8s.ClusterRole {
      metadata { name: "\(namespace.name)-\(name)" }
      rules: [for (p in may-everywhere) policy-rule(p)]
    }
    emit k8s.ClusterRoleBinding {
      metadata { name: "\(namespace.name)-\(name)" }
      roleRef { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "\(namespace.name)-\(name)" }
      subjects: [subject]
    }
  }
}

private fn policy-rule(p: Permission) -> k8s.PolicyRule =
  { apiGroups: p.groups, resources: p.resources, resourceNames: p.names.non-empty(), verbs: p.verbs }
