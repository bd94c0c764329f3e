/// House rules for names, and for what a whole cluster is made of.
use std.chart.{chart}
use std.container.{Container}
use std.elasticsearch.{elasticsearch}
use std.flux.{kustomizations}
use std.house-pods.{is-by-hand}
use std.objects.{object-group, object-kind, object-name, of-kinds}
use std.open-data.{Part, as-text, parts, text-at}
use std.postgres.{postgres}
use std.program.{program, unit}
use std.wiring.{containers-of, objects-of, place-of, runners}
use std.zalando

/// The name of an app is that of its Service, which begins with a letter and knows no dots; words are divided by one `-`.
rule app-name {
  code: "CL2042"
  severity: "warning"

  for (a in all(app)) {
    check a.name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") at a
      else "'\(a.name)' is no name of an app"
      help "small letters and digits, words divided by one '-', a letter first: paperless-ngx"
  }
}

/// A namespace is a kind of purpose and not an app: one word says which.
rule namespace-name {
  code: "CL2043"
  severity: "off"
  strict: "info"

  for (n in all(namespace)) {
    check n.name.matches("[a-z][a-z0-9]*") or n.made-elsewhere or n.name.starts-with("kube-") or n.name == "flux-system" at n
      else "the name of namespace '\(n.name)' is more than one word"
      help "one word for what is in it: observability, network, database"
  }
}

/// Variables are written in capital letters everywhere; what looks like something else is taken for a slip.
rule variable-name {
  code: "CL2044"
  severity: "off"
  strict: "info"

  for (c in all(Container)) {
    for (name, value in c.env) {
      check name.matches("[A-Z_][A-Z0-9_]*|(https?|no|all|ftp)_proxy|.*[.].*") at value
        else "variable '\(name)' is not written in capital letters"
        help "\(name.replace("-", "_").upper()), if the program reads it so"
    }
  }
  for (r in runners.filter(r => is-by-hand(r.at))) {
    for (c in containers-of(r)) {
      for (e in c.env ?? []) {
        check e.name.matches("[A-Z_][A-Z0-9_]*|(https?|no|all|ftp)_proxy|.*[.].*") at e
          else "variable '\(e.name)' is not written in capital letters"
          help "\(e.name.replace("-", "_").upper()), if the program reads it so"
      }
    }
  }
}

/// What is being phased out takes no more: whatever is put there now has to be moved again soon.
rule phased-out {
  code: "CL2045"
  severity: "error"

  for (c in all(cluster)) {
    let end = c.phase-out
    if (end != null) {
      let staying = arrivals()
      for (a in staying) {
        check a.id in end.keeps at a.at
          else "cluster '\(c.name)' is being phased out and takes no new \(a.sort), such as '\(a.id)'"
          help "declare it in '\(end.moves-to)'; what may still be here is \(end.keeps.join(", "))"
      }
      for (name in end.keeps) {
        check staying.any(a => a.id == name) at name
          else "nothing named '\(name)' is left here"
          help "take it out of keeps"
      }
    }
  }
}

/// What runs something, or has it run: as a word of the description, or written by hand.
private type Arrival = { sort: String, id: String, at: Any }

private fn arrivals() -> [Arrival] = [
  for (a in all(program)) { sort: "apps", id: a.id, at: a }
  for (c in all(chart)) { sort: "charts", id: c.id, at: c }
  for (d in all(postgres)) { sort: "databases", id: d.id, at: d }
  for (d in all(elasticsearch)) { sort: "databases", id: d.id, at: d }
  for (d in all(zalando.postgresql)) { sort: "databases", id: d.id, at: d }
  for (r in runners.filter(r => is-by-hand(r.at))) { sort: "workloads", id: r.name, at: r.at }
]

/// An autoscaler that changes what running pods ask for ends them for it, at a time nobody chose.
rule vertical-changes {
  code: "CL2046"
  severity: "off"
  strict: "warning"

  for (v in all(vertical-autoscaler)) {
    check v.mode == "Off" at v.mode
      else "autoscaler '\(v.name)' changes what pods ask for by itself"
      help "mode: \"Off\", and take over what it recommends"
      fix v.mode: "Off"
  }
  for (o in of-kinds(["VerticalPodAutoscaler"]).filter(o => owner(o, vertical-autoscaler) == null)) {
    check said-at(o.value.parts(), "spec.updatePolicy.updateMode") == "Off" at o
      else "autoscaler '\(object-name(o))' changes what pods ask for by itself"
      help "updatePolicy { updateMode: \"Off\" }; without a word it is Auto"
  }
}

/// One repository is the truth about a cluster. A Kustomization that reads another is changed by commits nobody here sees.
rule foreign-source {
  code: "CL2047"
  severity: "warning"

  for (d in all(kustomizations)) {
    for (o in objects-of("kustomize.toolkit.fluxcd.io/Kustomization").filter(o => is-by-hand(o))) {
      let name = o.value.text-at("spec.sourceRef.name") ?? ""
      let place = o.value.text-at("spec.sourceRef.namespace") ?? place-of(o)
      check o.value.text-at("spec.sourceRef.kind") != "GitRepository" or (name == d.source and place == "flux-system") at o
        else "Kustomization '\(object-name(o))' reads '\(name)' of namespace '\(place)', and the cluster is delivered from '\(d.source)' of 'flux-system'"
        help "sourceRef { kind: \"GitRepository\", name: \"\(d.source)\", namespace: \"flux-system\" }"
    }
  }
}

/// A chart source that several releases share moves them all at once, and nobody can take one back alone.
rule shared-chart-source {
  code: "CL2048"
  severity: "warning"

  let named = [for (o in of-kinds(["HelmRelease"])) if (owner(o, chart) == null) ...sources-of(o)]
  for (same in named.group-by(s => s.source)) {
    check same.items.size() == 1 at same.items.last()?.value
      else "\(same.key) is the source of releases \(same.items.map(s => "'\(s.release)'").join(" and "))"
      help "an OCIRepository for each of them, beside it; chart NAME { form: flux.helm-release {} } makes both"
  }
}

private type Source = { source: String, release: String, value: Any }

private fn sources-of(o: Output) -> [Source] {
  let said = o.value.parts()
  let of = if (said.any(p => p.path == "spec.chartRef")) "spec.chartRef" else "spec.chart.spec.sourceRef"
  let space = said-at(said, "\(of).namespace")
  let place = if (space == "") said-at(said, "metadata.namespace") else space
  let name = said-at(said, "\(of).name")
  if (name == "") [] else [{ source: "\(said-at(said, "\(of).kind")) '\(place)/\(name)'", release: object-name(o), value: o }]
}

/// What stands at `path`; empty if nothing does.
private fn said-at(said: [Part], path: String) -> String {
  let found = said.find(p => p.path == path)
  if (found == null) "" else as-text(found.value) ?? ""
}
