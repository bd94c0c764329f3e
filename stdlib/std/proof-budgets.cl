/// Whether what is shared out is there: connections of databases, quotas of namespaces, ports of firewalls.
use std.house-pods.{is-by-hand}
use std.k8s
use std.objects.{object-group, object-kind}
use std.open-data.{keys-at, text-at, values-at}
use std.proof-capacity.{requests-of}
use std.proof-pods.{Pods, all-nodes, all-pods, number-at}
use std.wiring.{Runner, address-of, as-set, containers-of, name-of, objects-of, place-of, runners, texts-at}

// ---- connections ----------------------------------------------------------------------------------------------------

/// Connections that PgBouncer opens for a user of a database, and PostgreSQL allows, where nobody says: `default_pool_size`
/// and `max_connections`, of which `superuser_reserved_connections` are for nobody else.
private let usual-pool = 20
private let usual-connections = 100
private let usual-reserve = 3

private let poolers: Map<String, [Output]> = {
  for (same in objects-of("postgresql.cnpg.io/Pooler").group-by(o => "\(place-of(o))/\(o.value.text-at("spec.cluster.name") ?? "")")) {
    [same.key]: same.items
  }
}

private fn opened(o: Output) -> Int = number-at(o, "spec.instances", 1) * number-at(o, "spec.pgbouncer.parameters.default_pool_size", usual-pool)

/// Poolers that open more connections than their database allows get errors under load, and so does everybody else.
rule pooler-connections {
  code: "CL2220"
  severity: "error"

  for (o in objects-of("postgresql.cnpg.io/Cluster")) {
    let all = poolers.get(address-of(o)) ?? []
    let kept = number-at(o, "spec.postgresql.parameters.superuser_reserved_connections", usual-reserve)
    let allowed = number-at(o, "spec.postgresql.parameters.max_connections", usual-connections) - kept
    for (type, instances in { rw: 1, ro: max(0, number-at(o, "spec.instances", 1) - 1) }) {
      let some = all.filter(p => (p.value.text-at("spec.type") ?? "rw") == type)
      let demand = some.map(p => opened(p)).sum()
      // What a kind declares it adds up itself, and leaves more to its operators.
      let by-kind = type == "rw" and owner(o, postgres) != null and some.every(p => owner(p, postgres) != null)
      check by-kind or some.size() == 0 or demand <= allowed * instances at some
        else "poolers of database '\(name-of(o))' may open \(demand) connections (\(some.map(p => "'\(name-of(p))' \(opened(p))").join(", "))), and \(if (type == "rw") "its primary" else "the \(instances) instances that follow") allow \(allowed * instances)"
        help "lower default_pool_size or instances, or raise max_connections"
    }
  }
}

// ---- quotas ---------------------------------------------------------------------------------------------------------

private let by-place: Map<String, [Pods]> = {
  for (same in all-pods.filter(p => not p.ending).group-by(p => p.place)) { [same.key]: same.items }
}

/// How many there are at least, those of each node counted by the nodes that admit them.
private fn number-of(p: Pods) -> Int =
  if (p.everywhere) all-nodes.filter(n => n.name in p.pools).map(n => n.least).sum() else p.least

private let nothing: Quantity = 0

/// What a pod may take of a resource at most; what has no limit, and gets none by its namespace, counts nothing.
private fn limit-of(p: Pods, resource: String) -> Quantity =
  [...p.spec.containers, ...(p.spec.initContainers ?? []).filter(c => "\(c.restartPolicy ?? "")" == "Always")]
    .map(c => Quantity("\(c.resources?.limits?.get(resource) ?? default-limits.get("\(p.place) \(resource)") ?? nothing)")).sum()

/// The limits of containers that say none, by namespace and resource.
private let default-limits: Map<String, String> = { for (g in given-limits) { [g.key]: g.value } }

private let given-limits: [{ key: String, value: String }] = [
  for (o in objects-of("LimitRange")) for (limit in o.value.values-at("spec.limits").filter(l => l.text-at("type") == "Container"))
  for (r in limit.keys-at("default")) { key: "\(place-of(o)) \(r)", value: limit.text-at("default.\(r)") ?? "0" }
]

/// What counts a resource by `requests.` or `limits.` refuses pods that say nothing about it.
private fn missing(r: Runner, name: String) -> [k8s.Container] {
  let resource = name.remove-prefix("requests.").remove-prefix("limits.")
  let given = "\(r.place) \(resource)" in default-limits
  if (given or not (resource in ["cpu", "memory"])) []
  else containers-of(r).filter(c => c.resources?.limits?.get(resource) == null and (name.starts-with("limits.") or c.resources?.requests?.get(resource) == null))
}

/// How many objects of a namespace count in a quota of this name; null where that counts something else. The names are those of
/// https://kubernetes.io/docs/concepts/policy/resource-quotas/.
private fn objects-counted(name: String, place: String) -> Int? = match (name) {
  "services.loadbalancers" => services-of(place, ["LoadBalancer"])
  "services.nodeports" => services-of(place, ["LoadBalancer", "NodePort"])
  "configmaps" | "count/configmaps" => objects-in(place, "ConfigMap")
  "persistentvolumeclaims" | "count/persistentvolumeclaims" => claims-in(place)
  "secrets" | "count/secrets" => objects-in(place, "Secret")
  "services" | "count/services" => objects-in(place, "Service")
  else => if (name.starts-with("count/")) by-resource.get("\(place) \(name.remove-prefix("count/"))") ?? 0 else null
}

private fn services-of(place: String, types: [String]) -> Int =
  objects-of("Service").filter(o => place-of(o) == place and (o.value.text-at("spec.type") ?? "") in types).size()

private fn objects-in(place: String, type: String) -> Int = objects-of(type).filter(o => place-of(o) == place).size()

/// Claims are made by StatefulSets as well.
private fn claims-in(place: String) -> Int =
  objects-in(place, "PersistentVolumeClaim") + runners.filter(r => r.place == place).map(r => r.claims.size() * (r.replicas ?? 1)).sum()

/// How many objects there are, by namespace and resource: `web deployments.apps`.
private let by-resource: Map<String, Int> = {
  for (same in all(Output).filter(o => "kind" in o.value and "metadata" in o.value).group-by(o => "\(place-of(o)) \(resource-of(o))")) { [same.key]: same.items.size() }
}

private fn resource-of(o: Output) -> String {
  let kind = object-kind(o).lower()
  let group = object-group(o)
  let many = if (kind.ends-with("s")) "\(kind)es" else if (kind.matches(".*[^aeiou]y")) "\(kind.remove-suffix("y"))ies" else "\(kind)s"
  if (group == "") many else "\(many).\(group)"
}

/// How much pods of this kind count in a quota of this name; null where that is something else.
private fn counted(p: Pods, name: String) -> Quantity? = match (name) {
  "requests.cpu" | "cpu" => requests-of(p.spec, p.place).get("cpu")
  "requests.memory" | "memory" => requests-of(p.spec, p.place).get("memory")
  "limits.cpu" => limit-of(p, "cpu")
  "limits.memory" => limit-of(p, "memory")
  "pods" => Quantity("1")
  else => null
}

/// Pods beyond a quota are never made, and only their controller's events say so.
rule quota-sum {
  code: "CL2221"
  severity: "error"

  for (o in objects-of("ResourceQuota")) {
    let pods = by-place.get(place-of(o)) ?? []
    for (name in if (o.value.values-at("spec.scopeSelector").size() + o.value.values-at("spec.scopes").size() == 0) o.value.keys-at("spec.hard") else []) {
      let hard = Quantity(k8s.ResourceQuota(o.value).spec?.hard?.get(name) ?? "0")
      let taken = pods.map(p => (counted(p, name) ?? nothing) * number-of(p))
      let sum = taken.sum()
      check sum <= hard at k8s.ResourceQuota(o.value).spec?.hard?.get(name) ?? o
        else "the pods of namespace '\(place-of(o))' need \(sum) of '\(name)', and quota '\(name-of(o))' gives \(hard): \(pods.zip(taken).filter(t => t.second > nothing).map(t => "\(t.first.name) \(t.second)").join(", "))"
        help "raise \(name) of the quota, or lower what they ask for"
      let made = objects-counted(name, place-of(o))
      check made == null or Quantity("\(made)") <= hard at k8s.ResourceQuota(o.value).spec?.hard?.get(name) ?? o
        else "quota '\(name-of(o))' allows \(hard) of '\(name)' in namespace '\(place-of(o))', and \(made) are declared there"
        help "raise \(name) of the quota, or leave some of them out"
      // Programs are asked by their own check.
      let place = place-of(o)
      for (r in runners.filter(r => r.place == place and is-by-hand(r.at))) {
        for (c in missing(r, name).take(1)) {
          check false at c
            else "quota '\(name-of(o))' of namespace '\(r.place)' counts '\(name)', and container '\(c.name)' of \(r.kind) '\(r.name)' says nothing of it: its pods are refused"
            help "say it, or let a LimitRange of the namespace give it: default"
        }
      }
    }
  }
}

// ---- firewalls ------------------------------------------------------------------------------------------------------

/// A port that is open and leads nowhere is a way in for whatever comes to listen there next.
rule open-for-nothing {
  code: "CL2222"
  severity: "off"
  strict: "info"

  let answered = as-set([
    for (o in objects-of("Service")) if ((o.value.text-at("spec.type") ?? "") in ["LoadBalancer", "NodePort"]) ...[
      ...texts-at(o.value, "spec.ports.port"), ...texts-at(o.value, "spec.ports.nodePort")
    ]
    for (r in runners) for (c in r.spec.containers) for (p in c.ports ?? []) if (p.hostPort != null or (r.spec.hostNetwork ?? false)) "\(p.hostPort ?? p.containerPort)"
    for (o in objects-of("gateway.networking.k8s.io/Gateway")) ...texts-at(o.value, "spec.listeners.port")
  ])
  for (f in all(firewall)) {
    for (r in f.allow) {
      check match (r.ports) { Int => "\(r.ports)" in answered, Range => true } at r
        else "firewall '\(f.name)' opens port \(match (r.ports) { Int => "\(r.ports)", Range => "" }), and no load balancer, node port or port of a host answers there"
        help "close it; or, where a chart answers, @allow this on the firewall"
    }
  }
}
