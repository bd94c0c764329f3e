/// What the API server fills in by itself: to write it down, or to leave it out, changes nothing.
use std.effect-rows.{Effect, Happens}

/// A field and what it is where nobody says otherwise. Only what is filled in in templates of pods: what pods get when they
/// are made, such as `enableServiceLinks`, makes another template when it is written down.
private type Filled = {
  at: [String]
  value: String
}

/// Rows for what comes or goes.
let default-effects: [Effect] = [
  ...[...in-pods, ...in-containers, ...in-volumes].map(f => row(f, "new"))
  ...[...in-pods, ...in-containers, ...in-volumes].map(f => row(f, "gone"))
]

private fn row(f: Filled, happens: Happens) -> Effect = {
  of: ["apps/Deployment", "apps/StatefulSet", "apps/DaemonSet", "batch/Job"], at: f.at, happens: happens, value: f.value
  does: "none", says: "the API server fills in the same"
  source: "https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/v1/defaults.go"
}

private let pod = "spec.template.spec"

private fn of-pod(field: String, value: String) -> Filled = { at: ["\(pod).\(field)"], value: value }

private let in-pods: [Filled] = [
  of-pod("restartPolicy", "Always")
  of-pod("dnsPolicy", "ClusterFirst")
  of-pod("schedulerName", "default-scheduler")
  of-pod("terminationGracePeriodSeconds", "30")
  { at: ["\(pod).hostNetwork", "\(pod).hostPID", "\(pod).hostIPC"], value: "false" }
]

private fn of-containers(field: String, value: String) -> Filled =
  { at: ["containers", "initContainers"].map(list => "\(pod).\(list)[*].\(field)"), value: value }

private let in-containers: [Filled] = [
  of-containers("terminationMessagePath", "/dev/termination-log")
  of-containers("terminationMessagePolicy", "File")
  of-containers("stdin", "false")
  of-containers("stdinOnce", "false")
  of-containers("tty", "false")
  of-containers("env[*].valueFrom.fieldRef.apiVersion", "v1")
  ...["livenessProbe", "readinessProbe", "startupProbe"].flat-map(probe => [
    of-containers("\(probe).timeoutSeconds", "1")
    of-containers("\(probe).periodSeconds", "10")
    of-containers("\(probe).successThreshold", "1")
    of-containers("\(probe).failureThreshold", "3")
    of-containers("\(probe).httpGet.scheme", "HTTP")
  ])
]

/// 420 is 0644 as JSON writes it.
private let in-volumes: [Filled] = [
  {
    at: ["secret", "configMap", "projected", "downwardAPI"].map(source => "\(pod).volumes[*].\(source).defaultMode")
    value: "420"
  }
]
