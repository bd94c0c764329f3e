/// House rules for who may do what.
use std.objects.{nearest, of-kinds}
use std.open-data.{text-at, values-at}
use std.wiring.{texts-at}

/// Kubernetes takes any word for a verb or a resource. One that nobody knows allows nothing.
rule unknown-permission {
  code: "CL2055"
  severity: "warning"

  for (r in of-kinds(["Role", "ClusterRole"]).flat-map(o => o.value.values-at("rules"))) {
    for (v in r.values-at("verbs")) {
      let verb = v.text-at("") ?? ""
      check verb in verbs or nearest(verb.lower(), verbs) == null at v
        else "'\(verb)' is no verb that Kubernetes knows, and allows nothing"
        help advice(verb, verbs)
    }
    for (g in r.values-at("apiGroups")) {
      let group = g.text-at("") ?? ""
      check group.contains(".") or group in resources or group in ["*", "extensions"] at g
        else "there is no API group '\(group)': it allows nothing"
        help advice(group, resources.keys().filter(known => known != ""))
    }
    let groups = texts-at(r, "apiGroups")
    if (groups.size() > 0 and groups.every(g => g in resources)) {
      let known = groups.flat-map(g => resources.get(g) ?? [])
      for (n in r.values-at("resources")) {
        let name = (n.text-at("") ?? "").split("/").first() ?? ""
        check name == "*" or name in known at n
          else "\(groups.map(g => named(g)).join(" and ")) \(if (groups.size() == 1) "has" else "have") no resource '\(name)': it allows nothing"
          help elsewhere(name, known)
      }
    }
  }
}

private fn named(group: String) -> String = if (group == "") "the group \"\"" else group

private fn advice(name: String, names: [String]) -> String {
  let near = if (name.lower() in names) name.lower() else nearest(name.lower(), names)
  if (near == null) "they are \(names.join(", "))" else "did you mean '\(near)'?"
}

/// What was probably meant: one of the known, or one of another group.
private fn elsewhere(name: String, known: [String]) -> String {
  let groups = resources.entries().filter(e => name in e.value).map(e => if (e.key == "") "\"\"" else "\"\(e.key)\"")
  if (groups.size() > 0) "it is of the group \(groups.join(" and of "))" else advice(name, known)
}

private let verbs = [
  "get", "list", "watch", "create", "update", "patch", "delete", "deletecollection", "use", "bind", "escalate", "impersonate", "approve"
  "sign", "attest", "request-serviceaccounts-token-audience", "*"
]

/// The resources of Kubernetes' own groups, as far as all releases have them.
private let resources: Map<String, [String]> = {
  "": [
    "bindings", "componentstatuses", "configmaps", "endpoints", "events", "limitranges", "namespaces", "nodes", "persistentvolumeclaims"
    "persistentvolumes", "pods", "podtemplates", "replicationcontrollers", "resourcequotas", "secrets", "serviceaccounts", "services"
    "users", "groups"
  ]
  "apps": ["controllerrevisions", "daemonsets", "deployments", "replicasets", "statefulsets"]
  "batch": ["cronjobs", "jobs"]
  "autoscaling": ["horizontalpodautoscalers"]
  "policy": ["poddisruptionbudgets", "podsecuritypolicies"]
  "rbac.authorization.k8s.io": ["clusterrolebindings", "clusterroles", "rolebindings", "roles"]
  "networking.k8s.io": ["ingressclasses", "ingresses", "ipaddresses", "networkpolicies", "servicecidrs"]
  "coordination.k8s.io": ["leasecandidates", "leases"]
  "discovery.k8s.io": ["endpointslices"]
  "scheduling.k8s.io": ["podgroups", "priorityclasses", "workloads"]
  "storage.k8s.io": [
    "csidrivers", "csinodes", "csistoragecapacities", "storageclasses", "volumeattachments", "volumeattributesclasses"
  ]
}
