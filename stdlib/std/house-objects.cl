/// What the API server refuses of objects written by hand, though their schemas let it pass: fields that exclude each other, lists
/// that may not be empty, names that are asked for where there are several. Kinds write none of it.
use std.k8s
use std.objects.{of-kinds}
use std.open-data.{keys-at, text-at, values-at}
use std.program.{program}
use std.wiring.{Runner, containers-of, name-of, objects-of, runners, texts-at}

/// The API server takes no such object.
rule refused-object {
  code: "CL2061"
  severity: "error"

  for (r in runners) {
    for (f in if (owner(r.at, program) != null) [] else [...of-pod(r), ...containers-of(r).flat-map(c => of-container(r, c))]) {
      check false at f.at
        else "\(r.kind) '\(r.name)' \(f.what)"
        help f.instead
    }
  }
  for (o in objects-of("Service")) {
    let ports = o.value.values-at("spec.ports")
    let names = ports.map(p => p.text-at("name"))
    check ports.size() < 2 or names.every(n => n != null) at ports.find(p => p.text-at("name") == null) ?? o
      else "Service '\(name-of(o))' has \(ports.size()) ports, and not each has a name"
      help "a single port needs none; of several each is called by one: name: \"http\""
    check names.compact().size() == names.compact().distinct().size() at ports.last() ?? o
      else "two ports of Service '\(name-of(o))' have one name"
      help "give each of them a name of its own"
  }
  for (o in of-kinds(["Role", "ClusterRole"])) {
    for (rule in o.value.values-at("rules")) {
      let is-of-urls = texts-at(rule, "nonResourceURLs").size() > 0
      for (field in if (is-of-urls) ["verbs"] else ["verbs", "apiGroups", "resources"]) {
        check texts-at(rule, field).size() > 0 at rule
          else "a rule of \(o.value.text-at("kind") ?? "") '\(name-of(o))' has no \(field)"
          help if (field == "apiGroups") "apiGroups: [\"\"] for what Kubernetes began with: pods, secrets, services" else "say at least one, or leave the rule out"
      }
    }
  }
  for (o in objects-of("scheduling.k8s.io/PriorityClass")) {
    for (value in o.value.values-at("value")) {
      check ((value.text-at("") ?? "").to-int() ?? 0) <= 1_000_000_000 or name-of(o).starts-with("system-") at value
        else "PriorityClass '\(name-of(o))' is above a billion, where Kubernetes keeps its own"
        help "value: 1000000000 at most"
    }
  }
}

/// What is refused.
private type Fault = {
  /// Where to point at.
  at: Any
  /// What it is, as the end of a sentence.
  what: String
  /// What to do instead.
  instead: String
}

private fn of-pod(r: Runner) -> [Fault] = [
  if (r.spec.containers.size() == 0) { at: r.at, what: "has no container", instead: "containers: [{ name: ..., image: ... }]" }
  if (r.kind in ["Job", "CronJob"] and r.spec.restartPolicy != "Never" and r.spec.restartPolicy != "OnFailure") {
    at: r.spec.restartPolicy ?? r.at, what: "ends, and its pods are \(if (r.spec.restartPolicy == null) "not said to" else "started again for ever")"
    instead: "restartPolicy: \"OnFailure\", or \"Never\""
  }
  if (r.kind in ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"] and (r.spec.restartPolicy ?? "Always") != "Always") {
    at: r.spec.restartPolicy ?? r.at, what: "runs on, and its containers are not started again", instead: "leave out restartPolicy; work that ends is a Job"
  }
  for (v in r.spec.volumes ?? []) if (sources(v, ["name"]).size() > 1) {
    at: v, what: "takes volume '\(v.name)' from \(sources(v, ["name"]).join(" and from "))", instead: "a volume has one source: make two of it"
  }
]

private fn of-container(r: Runner, c: k8s.Container) -> [Fault] = [
  for (e in c.env ?? []) if (e.value != null and e.valueFrom != null) {
    at: e, what: "gives variable '\(e.name)' of container '\(c.name)' a value and takes it from elsewhere", instead: "value or valueFrom"
  }
  for (p in [c.livenessProbe, c.readinessProbe, c.startupProbe].compact()) if (sources(p, timing).size() != 1) {
    at: p, what: "has a probe of container '\(c.name)' that \(asks(sources(p, timing)))", instead: "httpGet, tcpSocket, exec or grpc: one of them"
  }
  for (h in [c.lifecycle?.postStart, c.lifecycle?.preStop].compact()) if (sources(h, []).size() != 1) {
    at: h, what: "has a hook of container '\(c.name)' that \(asks(sources(h, [])))", instead: "httpGet, exec or sleep: one of them"
  }
]

private fn asks(handlers: [String]) -> String = if (handlers.size() == 0) "does nothing" else "does both \(handlers.join(" and "))"

/// The fields of a value, without those that say nothing of what it is made of.
private fn sources(value: Any, beside: [String]) -> [String] = value.keys-at("").filter(k => not (k in beside))

private let timing = ["initialDelaySeconds", "periodSeconds", "timeoutSeconds", "failureThreshold", "successThreshold", "terminationGracePeriodSeconds"]
