/// Whether what is shared out is there: connections of databases, quotas of namespaces, ports of firewalls.
use std.k8s
use std.open-data.{keys-at, text-at, values-at}
use std.proof-capacity.{requests-of}
use std.proof-pods.{Pods, all-pods, number-at}
use std.wiring.{address-of, as-set, name-of, objects-of, place-of, runners, texts-at}

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
  for (same in all-pods.filter(p => not p.ending and not p.everywhere).group-by(p => p.place)) { [same.key]: same.items }
}

private let nothing: Quantity = 0

/// What a pod may take of a resource at most; what has no limit counts nothing.
private fn limit-of(spec: k8s.PodSpec, resource: String) -> Quantity =
  spec.containers.map(c => Quantity("\(c.resources?.limits?.get(resource) ?? nothing)")).sum()

/// How much pods of this kind count in a quota of this name; null where that is something else.
private fn counted(p: Pods, name: String) -> Quantity? = match (name) {
  "requests.cpu" | "cpu" => requests-of(p.spec, p.place).get("cpu")
  "requests.memory" | "memory" => requests-of(p.spec, p.place).get("memory")
  "limits.cpu" => limit-of(p.spec, "cpu")
  "limits.memory" => limit-of(p.spec, "memory")
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
      let taken = pods.map(p => (counted(p, name) ?? nothing) * p.least)
      let sum = taken.sum()
      check sum <= hard at k8s.ResourceQuota(o.value).spec?.hard?.get(name) ?? o
        else "the pods of namespace '\(place-of(o))' need \(sum) of '\(name)', and quota '\(name-of(o))' gives \(hard): \(pods.zip(taken).filter(t => t.second > nothing).map(t => "\(t.first.name) \(t.second)").join(", "))"
        help "raise \(name) of the quota, or lower what they ask for"
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
