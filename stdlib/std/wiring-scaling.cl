/// Whether what scales, guards and limits workloads finds them.
use std.external.{external}
use std.house-pods.{is-by-hand}
use std.k8s
use std.metrics.{prometheus-adapter}
use std.objects.{nearest, of-kinds}
use std.open-data.{keys-at, text-at, values-at}
use std.wiring.{Runner, advice, are-pods-of-others, as-set, containers-of, in-place, is-dark, name-of, objects-of, place-of, runners, selected}
use std.wiring-traffic.{services}

/// An autoscaler of nothing never scales anything.
rule scale-target {
  code: "CL2120"
  severity: "error"

  for (s in scalers) {
    let target = "\(s.kind)/\(s.name)"
    check "\(s.place)/\(target)" in workloads or is-dark(s.place) or not (s.kind in ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"]) at s.at
      else "namespace '\(s.place)' has no \(s.kind) '\(s.name)', which \(s.by) scales"
      help advice(target, in-place(s.place, workloads.keys()), "declare it, or external { by: ..., workloads: [\"\(target)\"] } where something else makes it")
  }
  // A vertical one changes something else.
  for (same in scalers.filter(s => s.counts and s.name != "").group-by(s => "\(s.place)/\(s.kind)/\(s.name)")) {
    let first = same.items[0]
    check same.items.size() == 1 at [same.items.last()?.at ?? first.at, first.at]
      else "\(first.kind) '\(first.name)' of namespace '\(first.place)' is scaled by \(same.items.map(s => s.by).join(" and by "))"
      help "of what two scale, neither changes anything: one autoscaler with the metrics of both"
  }
}

/// Namespace, kind and name of all that can be scaled.
let workloads: Map<String, Bool> = as-set([
  for (r in runners) "\(r.place)/\(r.kind)/\(r.name)"
  for (e in all(external)) for (w in e.workloads) "\(e.place)/\(w)"
])

/// All that scales something.
let scalers: [Scaler] = [
  ...objects-of("autoscaling/HorizontalPodAutoscaler").map(o => scaler(o, "spec.scaleTargetRef"))
  ...objects-of("autoscaling.k8s.io/VerticalPodAutoscaler").map(o => { ...scaler(o, "spec.targetRef"), counts: false })
  ...objects-of("keda.sh/ScaledObject").map(o => scaler(o, "spec.scaleTargetRef"))
]

/// What scales something, and what that is.
type Scaler = {
  /// Where to point at.
  at: Any
  /// What it is, to name it.
  by: String
  /// Its namespace.
  place: String
  /// The kind of what it scales.
  kind: String
  /// Its name.
  name: String
  /// It changes how many pods there are.
  counts: Bool = true
}

private fn scaler(o: Output, path: String) -> Scaler = {
  at: o.value.values-at(path).first() ?? o.value
  by: "\(o.value.text-at("kind") ?? "") '\(name-of(o))'"
  place: place-of(o)
  kind: o.value.text-at("\(path).kind") ?? "Deployment"
  name: o.value.text-at("\(path).name") ?? ""
}

/// A share of a request that is not made is no number, so the autoscaler never acts.
rule scale-request {
  code: "CL2121"
  severity: "error"

  let by-name: Map<String, Runner> = { for (same in runners.group-by(r => "\(r.place)/\(r.kind)/\(r.name)")) { [same.key]: same.items[0] } }
  for (o in objects-of("autoscaling/HorizontalPodAutoscaler")) {
    let s = scaler(o, "spec.scaleTargetRef")
    // An app says so itself about its main container.
    let own = owner(o, app)?.name
    let runner = by-name.get("\(s.place)/\(s.kind)/\(s.name)")
    for (m in k8s.HorizontalPodAutoscaler(o.value).spec?.metrics ?? []) {
      let wanted = if (m.resource?.target.type == "Utilization") m.resource?.name else null
      let of-one = m.containerResource
      let names = if (runner == null) [] else runner.spec.containers.map(c => c.name)
      check of-one == null or names.size() == 0 or of-one.container in names at of-one
        else "\(s.by) goes by container '\(of-one?.container)', which \(s.kind) '\(s.name)' does not have"
        help advice(of-one?.container, names, "its containers are \(names.join(", "))")
      let told = m.object?.describedObject
      let is-service = told?.kind == "Service"
      check not is-service or "\(s.place)/\(told?.name ?? "")" in services or is-dark(s.place) at told
        else "\(s.by) goes by a metric of Service '\(told?.name ?? "")', and namespace '\(s.place)' has none of that name"
        help advice(told?.name ?? "", in-place(s.place, services.keys()), "declare it, or external { by: ..., services { ... } } where something else makes it")
      let without = if (runner == null or wanted == null) [] else runner.spec.containers.filter(c => c.name != own and not requests(c, wanted))
      check without.size() == 0 at if (own == null) m else owner(o, app)?.sidecars.get(without.first()?.name ?? "") ?? m
        else "\(s.by) goes by a share of the \(wanted ?? "") that is requested, and container '\(without.first()?.name ?? "")' requests none"
        help "resources { requests { \(wanted ?? ""): ... } }"
    }
  }
}

private fn requests(c: k8s.Container, resource: String) -> Bool =
  c.resources?.requests?.get(resource) != null or c.resources?.limits?.get(resource) != null

/// What makes pods and does not select them is refused: it would make more for ever.
rule own-pods {
  code: "CL2159"
  severity: "error"

  for (r in runners.filter(r => r.kind in ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job"])) {
    let written = r.at.values-at("spec.selector").first()
    let selector: k8s.LabelSelector = if (written == null) {} else k8s.LabelSelector(written)
    let labels = selector.matchLabels ?? {}
    let conditions = selector.matchExpressions ?? []
    check r.kind == "Job" or labels.size() + conditions.size() > 0 at written ?? r.at
      else "the selector of \(r.kind) '\(r.name)' selects no pods"
      help "matchLabels { ... }, the labels of its template: \(shown(r.labels))"
    check r.kind != "Job" or written == null or r.at.text-at("spec.manualSelector") == "true" at written ?? r.at
      else "Job '\(r.name)' has a selector of its own"
      help "leave it out: each job is given one; where it has to be another, manualSelector: true"
    for (key, value in labels) {
      let given = r.labels.get(key)
      let made = if (given == null) "no such label" else "'\(key): \(given)'"
      check given == value at [...[given].compact(), value]
        else "\(r.kind) '\(r.name)' selects pods of '\(key): \(value)', and those of its template have \(made)"
        help "selector and labels of the template are the same; the template has \(shown(r.labels))"
    }
    for (condition in conditions) {
      check holds(condition, r.labels) at condition
        else "the pods that \(r.kind) '\(r.name)' makes are none of those it selects"
        help "what it asks of '\(condition.key)' does not hold for the labels of its template: \(shown(r.labels))"
    }
  }
}

private fn shown(labels: Map<String, String>) -> String =
  if (labels.size() == 0) "no labels" else labels.entries().map(e => "\(e.key): \(e.value)").join(", ")

private fn holds(condition: k8s.LabelSelectorRequirement, labels: Map<String, String>) -> Bool {
  let label = labels.get(condition.key)
  let among = label != null and label in (condition.values ?? [])
  match (condition.operator) {
    "In" => among
    "NotIn" => not among
    "Exists" => label != null
    "DoesNotExist" => label == null
  }
}

/// A budget that selects no pods protects none.
rule budget-pods {
  code: "CL2122"
  severity: "error"

  for (o in objects-of("policy/PodDisruptionBudget")) {
    let selector = k8s.PodDisruptionBudget(o.value).spec?.selector
    let labels = selector?.matchLabels ?? {}
    check labels.size() == 0 or selector?.matchExpressions != null or selected(place-of(o), labels).size() > 0 or are-pods-of-others(place-of(o), labels) at selector ?? o
      else "PodDisruptionBudget '\(name-of(o))' selects no pods of namespace '\(place-of(o))'"
      help "the labels of a pod are those of the template that makes it"
  }
}

/// An autoscaler whose least is more than its most is refused; so is one of none.
rule scale-range {
  code: "CL2157"
  severity: "error"

  // That of an app is checked where it is written.
  for (o in objects-of("autoscaling/HorizontalPodAutoscaler").filter(o => is-by-hand(o))) {
    let least = (o.value.text-at("spec.minReplicas") ?? "1").to-int() ?? 1
    let most = (o.value.text-at("spec.maxReplicas") ?? "").to-int() ?? least
    check least <= most at o.value.values-at("spec.minReplicas").first() ?? o
      else "HorizontalPodAutoscaler '\(name-of(o))' keeps at least \(least) pods and at most \(most)"
      help "minReplicas is not above maxReplicas"
  }
}

/// What speaks of a database of CloudNativePG that does not exist waits for it for ever.
rule database-exists {
  code: "CL2158"
  severity: "error"

  let known = as-set([
    for (o in objects-of("postgresql.cnpg.io/Cluster")) "\(place-of(o))/\(name-of(o))"
    for (e in all(external)) for (w in e.objects) if (w.starts-with("Cluster/")) "\(e.place)/\(w.remove-prefix("Cluster/"))"
  ])
  for (kind in ["Pooler", "ScheduledBackup", "Backup", "Database", "Publication", "Subscription"]) {
    for (o in objects-of("postgresql.cnpg.io/\(kind)")) {
      for (ref in o.value.values-at("spec.cluster")) {
        let name = ref.text-at("name") ?? ""
        check "\(place-of(o))/\(name)" in known or is-dark(place-of(o)) at ref
          else "namespace '\(place-of(o))' has no Cluster '\(name)', which \(kind) '\(name-of(o))' speaks of"
          help advice(name, in-place(place-of(o), known.keys()), "declare it: postgres \(name) { ... }")
      }
    }
  }
}

// ---- metrics of others ----------------------------------------------------------------------------------------------

/// Rules of a Prometheus adapter for external metrics: in the values of its chart, in what Kustomize inflates, and those of
/// its kind.
private let adapter-rules: [Any] = [
  for (c in all(chart)) ...c.all-values.values-at("rules.external")
  for (o in objects-of("kustomize.config.k8s.io/Kustomization")) ...o.value.values-at("helmCharts.valuesInline.rules.external")
  for (a in all(prometheus-adapter)) ...a.external-rules
]

/// The names by which they offer them, where they stand.
private let offered: [Any] = adapter-rules.flat-map(r => r.values-at("name.as"))

/// An autoscaler that goes by a metric of another name stays where it is, and says so only in its events.
rule metric-offered {
  code: "CL2261"
  severity: "error"
  needs-all: true

  let names = offered.map(n => n.text-at("") ?? "")
  // A rule that offers series by their own names offers any.
  let is-open = adapter-rules.size() != offered.size()
  for (o in objects-of("autoscaling/HorizontalPodAutoscaler")) {
    for (n in o.value.values-at("spec.metrics.external.metric.name")) {
      let name = n.text-at("") ?? ""
      let near = nearest(name, names)
      check names.size() == 0 or is-open or name in names at [...offered.filter(each => each.text-at("") == near), n]
        else "HorizontalPodAutoscaler '\(name-of(o))' goes by the external metric '\(name)', and no rule of the adapter offers it"
        help if (near == null) "they offer \(names.distinct().join(", "))" else "one offers '\(near)': is one of them misspelled?"
    }
  }
}

/// Those for metrics of pods and of objects, and the names by which they offer them.
private let custom-rules: [Any] = [
  for (c in all(chart)) ...c.all-values.values-at("rules.custom")
  for (o in objects-of("kustomize.config.k8s.io/Kustomization")) ...o.value.values-at("helmCharts.valuesInline.rules.custom")
  for (a in all(prometheus-adapter)) ...a.custom-rules
]
private let custom-names: [String] = custom-rules.flat-map(r => r.values-at("name.as")).map(n => n.text-at("") ?? "")

/// A chart that brings an adapter, by its name. Which rules it has beside those in its values is its own matter where it reads
/// them from a ConfigMap that exists, and for metrics of pods, of which it offers some by itself.
private let adapter-charts: [chart] = all(chart).filter(c => c.name.contains("prometheus-adapter"))

/// What else may answer: an adapter by hand, of which only its service is seen, and one that a controller installs.
private let other-adapters: [Output] = [
  ...objects-of("apiregistration.k8s.io/APIService").filter(o => (o.value.text-at("spec.group") ?? "").ends-with(".metrics.k8s.io"))
  ...of-kinds(["HelmRelease", "Application"]).filter(o => owner(o, chart) == null and name-of(o).contains("prometheus-adapter"))
]

/// What an app scales on is told by an app here, and offered by nobody: the autoscaler stays where it is.
rule metric-adapted {
  code: "CL2262"
  severity: "error"
  needs-all: true

  let is-foreign = adapter-charts.any(c => c.all-values.text-at("rules.existing") != null) or other-adapters.size() > 0
  let is-open = adapter-rules.size() != offered.size()
  let names = offered.map(n => n.text-at("") ?? "")
  for (a in if (all(prometheus-adapter).size() > 0 or is-foreign) [] else all(app)) {
    for (m in a.autoscale?.on ?? []) {
      let unoffered = match (m) {
        external => if (is-open or names.size() > 0) null else m.metric
        pods => if (adapter-charts.size() > 0) null else m.metric
        else => null
      }
      check unoffered == null at m
        else "app '\(a.name)' scales on metric '\(unoffered.name)', and no adapter offers it to autoscalers"
        help "prometheus-adapter NAME {}, of std.metrics, in the namespace of the chart of the adapter, which reads its rules"
    }
  }
  // All that is offered for pods is known only where each chart says that it offers nothing by itself.
  let is-closed = custom-rules.size() == custom-names.size() and not is-foreign and adapter-charts.every(c => c.all-values.text-at("rules.default") == "false")
    and adapter-charts.size() + all(prometheus-adapter).size() > 0
  for (o in if (is-closed) objects-of("autoscaling/HorizontalPodAutoscaler").filter(o => is-by-hand(o)) else []) {
    for (n in [...o.value.values-at("spec.metrics.pods.metric.name"), ...o.value.values-at("spec.metrics.object.metric.name")]) {
      let name = n.text-at("") ?? ""
      check name in custom-names at n
        else "HorizontalPodAutoscaler '\(name-of(o))' goes by the metric '\(name)', and no rule of the adapter offers it"
        help advice(name, custom-names, if (custom-names.size() == 0) "the adapter has no rules for pods and objects" else "they offer \(custom-names.distinct().join(", "))")
    }
  }
  for (a in all(prometheus-adapter)) {
    let is-needed = a.external-rules.size() + a.custom-rules.size() > 0
    let charts = adapter-charts.map(c => c.all-values)
    check not is-needed or a.rules-in == "config" or charts.size() == 0 or charts.any(v => reads-rules(v)) at [adapter-charts.first() ?? a, a.rules-in]
      else "the rules of '\(a.name)' are to stand in the values of a chart, and stand in none"
      help "values { rules { external: prometheus-adapter/\(a.id).external-rules, custom: prometheus-adapter/\(a.id).custom-rules } }"
    check not is-needed or a.rules-in == "values" or charts.size() == 0 or charts.any(v => v.text-at("rules.existing") == "\(a.name)-rules") at [adapter-charts.first() ?? a, a]
      else "the rules of '\(a.name)' stand in ConfigMap '\(a.name)-rules', and the chart of the adapter does not read it"
      help "values { rules { existing: \"\(a.name)-rules\" } }, or rules-in: \"values\""
  }
}

private fn reads-rules(values: Any) -> Bool =
  values.values-at("rules.external").size() + values.values-at("rules.custom").size() > 0
