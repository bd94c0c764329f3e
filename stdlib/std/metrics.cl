/// A metric declared once: the app that exposes it, the scrape that collects it, the adapter rule that offers it, the
/// autoscaler that waits for it. Break one link and it is a compile error, not an autoscaler that never moves.
use std.app.{Metric}
use std.crd.victoria-metrics as vm
use std.external.{external}
use std.values.{PortName, go-text, ports-help}

/// Letters, digits, '_' and ':', of which the first is no digit: what a series of Prometheus is called. Labels stand in `selector`.
type SeriesName = String where it.matches("[A-Za-z_:][A-Za-z0-9_:]*")

/// Any text without blanks, '/' and '%', as it is a part of the path by which autoscalers ask.
type OfferedName = String where it.matches(#"[^\s/%]+"#) and it != "." and it != ".."

/// A number that autoscalers can go by: an app tells it about itself, as a `metric`, or something tells it that nothing here
/// makes, as an `external-metric`.
kind measure in app | external {
  /// The series it is made of.
  series: SeriesName
  /// The name autoscalers ask for it by.
  offered: OfferedName = series
  /// How the number is made of the series, in the words of the adapter: `sum(<<.Series>>{<<.LabelMatchers>>})`.
  query: String
  /// What tells it from the same metric of others.
  selector: Map<String, String> = {}

  let bare = without-texts(query)
  let joined = query.replace(" ", "")
  for (pair in ["()", "[]", "{}"]) {
    check bare.split(pair.take(1)).size() == bare.split(pair.skip(1)).size() at query
      else "not every '\(pair.take(1))' of this query has its '\(pair.skip(1))'"
      help "such as: sum(<<.Series>>{<<.LabelMatchers>>})"
  }
  check joined.contains("<<.Series>>") at query
    else "this query asks for no series: the adapter puts it where '<<.Series>>' stands"
    help "such as: sum(<<.Series>>{<<.LabelMatchers>>})"
  check joined.contains("<<.LabelMatchers>>") or joined.contains(".LabelValuesByName") or selector.size() == 0 at query
    else "this query passes over what selects the metric: the adapter puts that where '<<.LabelMatchers>>' stands"
    help "<<.Series>>{<<.LabelMatchers>>}, or selector: {} where it is to count all there is"
}

/// A number that what others make tells, such as the length of a queue; what reads it comes with them, or is declared for
/// itself. It stands in the `external` that says who they are.
kind external-metric is measure in external {}

/// A number that an app tells about itself.
kind metric is measure in app {
  selector = { job: app.name }
  /// The port of the app that exposes it.
  port: PortName
  /// The path it is read from.
  at: UrlPath = "/metrics"
  /// How often it is read.
  every: Duration = 30s

  check port in app.all-ports at port
    else "app '\(app.name)' has no port '\(port)'"
    help ports-help(app.all-ports.keys())

  check is-readable(app) at port
    else "nobody can read metric '\(name)': namespace '\(app.namespace.name)' lets through only what is declared"
    help "network: deny-by-default { metrics-from: the namespace they are read from }"

  // Several metrics may share a port; the first of them brings the scrape.
  let same = all(metric, below: app).filter(m => m.port == port and m.at == at)
  if (same.first() == self) {
    emit vm.VMServiceScrape {
      metadata { name: "\(app.name)-\(port)", namespace: app.namespace.name, labels: app.pods }
      spec {
        selector { matchLabels: { ...app.pods, ...read-by(app) } }
        endpoints: [{ port: port, path: "\(at)", interval: same.map(m => m.every).min()?.go-text() }]
      }
    }
  }
}

/// All numbers that an app tells about itself, read for dashboards and alerts. Metrics that an autoscaler waits for are
/// read already.
@also-called("service-monitor", "pod-monitor")
kind scrape in app {
  name = "\(app.name)-\(id)"
  /// The port of the app that tells them.
  port: PortName
  /// The path they are read from.
  at: UrlPath = "/metrics"
  /// How often they are read.
  every: Duration = 30s

  check port in app.all-ports at port
    else "app '\(app.name)' has no port '\(port)'"
    help ports-help(app.all-ports.keys())
  check not all(metric, below: app).any(m => m.port == port and m.at == at) at self
    else "port '\(port)' of app '\(app.name)' is read for its metrics already"
    help "leave the scrape out"
  check is-readable(app) at port
    else "nobody can read '\(name)': namespace '\(app.namespace.name)' lets through only what is declared"
    help "network: deny-by-default { metrics-from: the namespace they are read from }"

  emit vm.VMServiceScrape {
    metadata { name: name, namespace: app.namespace.name, labels: app.pods }
    spec {
      selector { matchLabels: { ...app.pods, ...read-by(app) } }
      endpoints: [{ port: port, path: "\(at)", interval: every.go-text() }]
    }
  }
}

/// A query without its texts, in which brackets mean nothing.
private fn without-texts(query: String) -> String {
  let parts = query.split("\"")
  [for (n in 0..(parts.size() - 1)) if (n.mod(2) == 0) parts[n]].join("")
}

/// The label by which what reads metrics finds the Service of `a`, where another Service has the same pods and ports: that of
/// the host names of a StatefulSet. Both read would be each series twice.
fn read-by(a: app) -> Map<String, String> = match (a.workload) {
  stateful => if (all(metric, below: a).size() + all(scrape, below: a).size() > 0) { "prometheus.io/scrape": "true" } else {}
  else => {}
}

/// Whoever reads metrics gets through to its pods.
private fn is-readable(a: app) -> Bool = not a.namespace.network.denies or a.namespace.network.metrics-from != null

/// The metrics that some autoscaler waits for.
fn waited() -> [measure] = all(app)
  .flat-map(a => a.autoscale?.on ?? [])
  .flat-map(m => waited-by(m))
  .distinct()

private fn waited-by(m: Metric) -> [measure] = [...asked-for-all(m), ...asked-by-pod(m)]

private fn asked-for-all(m: Metric) -> [measure] = match (m) { external => [m.metric], else => [] }

private fn asked-by-pod(m: Metric) -> [measure] = match (m) { pods => [m.metric], else => [] }

/// Metrics that differ only in what selects them are one rule.
private fn offers(asked: (Metric) -> [measure]) -> [measure] = offered-by(asked).flat-map(same => same.items.take(1))

private fn offered-by(asked: (Metric) -> [measure]) -> [Group<OfferedName, measure>] =
  all(app).flat-map(a => a.autoscale?.on ?? []).flat-map(asked).distinct().group-by(m => m.offered)

/// The adapter has one rule for a name, and what another metric of that name says would be passed over.
private let passed-over: [Pair<measure, measure>] = [...offered-by(m => asked-for-all(m)), ...offered-by(m => asked-by-pod(m))]
  .flat-map(same => [for (m in same.items.skip(1)) pair(same.items[0], m)])
  .filter(p => p.first.series != p.second.series or p.first.query != p.second.query)
  .distinct()

private fn pair(first: measure, second: measure) -> Pair<measure, measure> = { first: first, second: second }

private fn teller(m: measure) -> String = if (m.app != null) "app '\(m.app.name)'" else "external '\(m.external?.name ?? "")'"

/// The rules of the Prometheus adapter, derived from the metrics that autoscalers wait for: a ConfigMap, which the chart
/// of the adapter reads, or values of that chart.
kind prometheus-adapter in namespace {
  /// Where the rules stand: in a ConfigMap, or in the values of the chart as
  /// `rules { external: NAME.external-rules, custom: NAME.custom-rules }`.
  rules-in: "config" | "values" = "config"

  /// A rule for each metric that some autoscaler waits for, as the adapter reads it.
  let external-rules: [Any] = [for (m in offers(asked-for-all)) {
    seriesQuery: m.series
    resources { overrides { namespace { resource: "namespace" } } }
    name { matches: "^\(m.series)$", as: m.offered }
    metricsQuery: m.query
  }]

  /// A rule for each metric that some autoscaler asks for pod by pod: its series says of which pod it is.
  let custom-rules: [Any] = [for (m in offers(asked-by-pod)) {
    seriesQuery: "\(m.series){namespace!=\"\",pod!=\"\"}"
    resources { overrides { namespace { resource: "namespace" }, pod { resource: "pod" } } }
    name { matches: "^\(m.series)$", as: m.offered }
    metricsQuery: m.query
  }]

  if (rules-in == "config") {
    config rules {
      name: "\(name)-rules"
      fixed-name: true
      files { "config.yaml": yaml({ rules: custom-rules.non-empty(), externalRules: external-rules }) }
    }
  }

  let holder = all(prometheus-adapter).first()
  check holder == null or holder == self at [holder, self]
    else "'\(name)' and '\(holder.name)' both offer metrics, and Kubernetes asks one adapter"
    help "leave one of them out: its rules are those of all autoscalers"

  for (p in passed-over) {
    check p.first.series == p.second.series at [p.first.series, p.second.series]
      else "metrics of \(teller(p.first)) and \(teller(p.second)) are both offered as '\(p.second.offered)', and are different series"
      help "autoscalers ask by that name: offered: a name of its own for one of them"
    check p.first.series != p.second.series or p.first.query == p.second.query at [p.first.query, p.second.query]
      else "metrics of \(teller(p.first)) and \(teller(p.second)) are both offered as '\(p.second.offered)', and are made by different queries"
      help "autoscalers ask by that name: offered: a name of its own for one of them, or one query for both"
  }
  for (m in all(measure)) {
    check m in waited() at m
      else "nothing waits for metric '\(m.name)' of \(teller(m))"
      help "remove it, or scale on it"
  }
}
