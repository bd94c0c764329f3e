/// House rules for pods: what they ask for, what they may do to their node, and whether they survive that one is drained.
/// What a kind writes by itself is seen in its fields, and what was written by hand in the objects.
use std.container.{Container}
use std.k8s
use std.objects.{written-name}
use std.open-data.{text-at}
use std.pods.{containers}
use std.program.{program}
use std.raw.{raw-object}
use std.wiring.{Runner, name-of, objects-of, place-of, runners}

/// No kind made it: it stands as it was written.
fn is-by-hand(value: Any) -> Bool = owner(value, unit) == null or owner(value, raw-object) != null

/// Pods of workloads that are written as open data: `k8s.Object { ... }`, or a file that was read. Whoever takes over what there
/// is begins with these, so they are read as the types of their API have them, and rules see them as all others.
let untyped-pods: [k8s.PodSpec] = runners.filter(r => is-untyped(r.at)).map(r => r.spec)

/// Their containers.
let untyped-containers: [k8s.Container] = untyped-pods.flat-map(s => [...s.containers, ...s.initContainers ?? []])

private fn is-untyped(value: Any) -> Bool = match (value) {
  k8s.Deployment | k8s.DaemonSet | k8s.ReplicaSet | k8s.StatefulSet | k8s.Job | k8s.CronJob | k8s.Pod => false
  else => true
}

private let pod-specs: [k8s.PodSpec] = [...all(k8s.PodSpec), ...untyped-pods]

/// The scheduler finds a place by what a pod asks for. One that asks for nothing is put on a full node, and ended first.
rule requests {
  code: "CL2020"
  severity: "off"
  strict: "warning"

  for (a in all(app)) {
    for (c in containers(a).filter(c => not (c in a.init.values()))) {
      let missing = ["cpu", "memory"].filter(r => not (r in c.resources.requests))
      check missing.size() == 0 at c
        else "a container of app '\(a.name)' asks for no \(missing.join(" and no "))"
        help "resources { requests { \(missing.map(r => "\(r): ...").join(", ")) } }, by what it uses when nothing is wrong"
    }
  }
  for (s in pod-specs) {
    if (is-by-hand(s) and (s.restartPolicy ?? "Always") == "Always") {
      for (c in s.containers) {
        let missing = ["cpu", "memory"].filter(r => c.resources?.requests?.get(r) == null)
        check missing.size() == 0 at c
          else "container '\(c.name)' asks for no \(missing.join(" and no "))"
          help "resources { requests { \(missing.map(r => "\(r): ...").join(", ")) } }"
      }
    }
  }
}

/// A tag that says no version is moved on purpose: what runs is what it meant on the day of the start, and nobody can tell
/// which release a digest beside it is.
rule moving-tag {
  code: "CL2021"
  severity: "warning"
  // Who pins an image names a version as well.
  unless: "CL2002"

  for (i in [...all(Image), ...untyped-containers.map(c => c.image).compact()]) {
    check i.tag != null at i
      else "image '\(written-name(i))' has no tag"
      help "name the tag of a version, and beside it the digest it has now"
    check i.tag == null or says-version(i) at i
      else "the tag '\(i.tag)' of '\(written-name(i))' says no version"
      help "name the tag of a version, and beside it the digest it has now"
  }
}

/// Its tag says a version: some digit stands in it, `v1.2`, `2025-01-31`. Schematics of Talos carry a hash, and their versions in the tag.
fn says-version(i: Image) -> Bool = (i.tag ?? "").matches(".*[0-9].*")

/// Who breaks out of a container that runs as root is root on the node.
rule root-user {
  code: "CL2022"
  severity: "warning"

  for (c in all(Container)) {
    check c.user == null or c.user != 0 or c.privileged at c.user
      else "this container runs as root"
      help "user: the number of a user that the image has; most have one above 1000"
  }
  for (s in pod-specs) {
    if (is-by-hand(s)) {
      for (c in [...s.containers, ...s.initContainers ?? []]) {
        check (c.securityContext?.runAsUser ?? s.securityContext?.runAsUser) != 0 at c
          else "container '\(c.name)' runs as root"
          help "securityContext { runAsUser: the number of another user, runAsNonRoot: true }"
      }
    }
  }
}

/// Where nobody says which user a container runs as, the image decides, and most images say root.
rule unknown-user {
  code: "CL2023"
  severity: "off"
  strict: "warning"

  for (c in all(Container)) {
    check c.user != null or c.privileged at c
      else "the image decides which user this container runs as"
      help "user: the number of the user that the image is made for"
  }
  for (s in pod-specs) {
    if (is-by-hand(s)) {
      for (c in [...s.containers, ...s.initContainers ?? []]) {
        let context = c.securityContext
        let user = context?.runAsUser ?? s.securityContext?.runAsUser
        check user != null or (context?.runAsNonRoot ?? s.securityContext?.runAsNonRoot ?? false) at c
          else "the image decides which user container '\(c.name)' runs as"
          help "securityContext { runAsNonRoot: true }, so that one of root does not start"
      }
    }
  }
}

/// A program needs little of root's power, and what it does not have nobody can take over from it.
rule kept-capabilities {
  code: "CL2024"
  severity: "off"
  strict: "warning"

  for (c in all(Container)) {
    check c.privileged or "ALL" in c.capabilities.drop at c.capabilities
      else "this container keeps what root may do"
      help "drop: [\"ALL\"], and add what it really needs: capabilities { add: [\"NET_BIND_SERVICE\"] }"
    check not c.privileged at c.privileged
      else "this container may do to its node whatever root may"
      help "give it the capabilities it needs, and folders of the node by host-path; where that is not enough, allow it here"
  }
  for (s in pod-specs) {
    if (is-by-hand(s)) {
      for (c in [...s.containers, ...s.initContainers ?? []]) {
        check "ALL" in (c.securityContext?.capabilities?.drop ?? []) at c
          else "container '\(c.name)' keeps what root may do"
          help "securityContext { capabilities { drop: [\"ALL\"] } }"
        check c.securityContext?.allowPrivilegeEscalation == false at c
          else "a program in container '\(c.name)' may get more rights than it was started with"
          help "securityContext { allowPrivilegeEscalation: false }"
      }
    }
  }
}

/// What can't be changed can't be replaced by somebody who got in.
rule writable-root {
  code: "CL2025"
  severity: "off"
  strict: "info"

  for (c in all(Container)) {
    check c.read-only-root or c.privileged at c
      else "the files of the image can be changed while this container runs"
      help "read-only-root: true, and for what it writes volumes { \"/tmp\": empty {} }"
  }
  for (s in pod-specs) {
    if (is-by-hand(s)) {
      for (c in [...s.containers, ...s.initContainers ?? []]) {
        check c.securityContext?.readOnlyRootFilesystem ?? false at c
          else "the files of the image can be changed while container '\(c.name)' runs"
          help "securityContext { readOnlyRootFilesystem: true }, and for what it writes a volume of emptyDir"
      }
    }
  }
}

/// Of some hundred calls of the kernel a program needs few, and the others are where most ways out of a container begin.
rule no-seccomp {
  code: "CL2026"
  severity: "off"
  strict: "warning"

  for (s in pod-specs) {
    if (is-by-hand(s)) {
      for (c in [...s.containers, ...s.initContainers ?? []]) {
        let profile = c.securityContext?.seccompProfile?.type ?? s.securityContext?.seccompProfile?.type
        check profile != null and profile != "Unconfined" at c
          else "container '\(c.name)' may call whatever the kernel has"
          help "securityContext { seccompProfile { type: \"RuntimeDefault\" } } in the spec of the pod"
      }
    }
  }
}

/// Without the question whether it is ready, a pod gets requests while it still starts, and a rollout goes on though the
/// new pods answer nobody.
rule readiness {
  code: "CL2027"
  severity: "off"
  strict: "warning"

  for (a in all(app)) {
    check a.all-ports.size() == 0 or a.probes.readiness != null or a.sidecars.values().any(c => c.probes.readiness != null) at a
      else "nobody asks the pods of app '\(a.name)' whether they are ready"
      help "probes { readiness: http { path: ..., port: self.ports.\(a.all-ports.keys().first() ?? "") } }"
  }
  for (w in workloads-by-hand) {
    let listening = w.spec.containers.filter(c => (c.ports ?? []).size() > 0)
    check listening.size() == 0 or w.spec.containers.any(c => c.readinessProbe != null) at w.at
      else "nobody asks the pods of '\(w.name)' whether they are ready"
      help "readinessProbe { httpGet { path: ..., port: ... } } in container '\(listening.first()?.name ?? "")'"
  }
}

/// Replicas are there for the day one node is gone. Without a budget an upgrade may take all their nodes at once.
rule no-budget {
  code: "CL2028"
  severity: "off"
  strict: "warning"

  for (a in all(app)) {
    check a.most <= 1 or a.disruption != null or is-daemon(a) at a
      else "app '\(a.name)' has \(a.most) pods, and a drain may take all at once"
      help "leave out disruption: null"
  }
  let budgets = all(k8s.PodDisruptionBudget)
  for (w in workloads-by-hand) {
    check (w.replicas ?? 1) <= 1 or budgets.any(b => covers(b, w)) at w.at
      else "'\(w.name)' has \(w.replicas ?? 1) pods, and a drain may take all at once"
      help "k8s.PodDisruptionBudget with the same selector and maxUnavailable: 1"
  }
}

/// Replicas on one node are gone with that node.
rule no-spread {
  code: "CL2029"
  severity: "off"
  strict: "warning"

  for (a in all(app)) {
    check a.most <= 1 or a.spread != "none" or a.anti-affinity != "none" or is-daemon(a) at a
      else "all \(a.most) pods of app '\(a.name)' may run on one node"
      help "spread: \"soft\""
      fix a.spread: "soft"
  }
  for (w in workloads-by-hand) {
    let spread = (w.spec.topologySpreadConstraints ?? []).size() > 0 or w.spec.affinity?.podAntiAffinity != null
    check (w.replicas ?? 1) <= 1 or spread at w.at
      else "all \(w.replicas ?? 1) pods of '\(w.name)' may run on one node"
      help "topologySpreadConstraints with topologyKey: \"kubernetes.io/hostname\""
  }
}

/// A budget that lets no pod go stops every upgrade of a node, until somebody takes it away by hand.
rule blocking-budget {
  code: "CL2030"
  severity: "error"

  for (b in all(disruption-budget)) {
    check b.app.most <= 1 or b.min-available != null or not is-none("\(b.max-unavailable)") at b.max-unavailable
      else "no pod of '\(b.app.name)' may be missing, so no node that runs one can be drained"
      help "max-unavailable: 1"
    check b.app.most <= 1 or b.min-available == null or "\(b.min-available)" != "100%" at b.min-available
      else "all pods of '\(b.app.name)' must stay, so no node that runs one can be drained"
      help "max-unavailable: 1 instead"
  }
  for (o in objects-of("policy/PodDisruptionBudget").filter(o => is-by-hand(o))) {
    let budget = k8s.PodDisruptionBudget(o.value)
    let most = o.value.text-at("spec.maxUnavailable")
    let least = o.value.text-at("spec.minAvailable")
    check most == null or not is-none(most) at o
      else "budget '\(name-of(o))' lets no pod go, so no node that runs one can be drained"
      help "maxUnavailable: 1"
    check least == null or least != "100%" at o
      else "budget '\(name-of(o))' lets no pod go, so no node that runs one can be drained"
      help "maxUnavailable: 1 instead"
    for (w in workloads-by-hand.filter(w => covers(budget, w))) {
      let count = pods-of(w)
      check least == null or count == 0 or (least.to-int() ?? 0) < count at o
        else "budget '\(name-of(o))' keeps at least \(least) of '\(w.name)', and there may be just \(count), so no node that runs one can be drained"
        help "lower minAvailable, or run more pods"
    }
  }
}

private fn is-none(limit: String) -> Bool = limit == "0" or limit == "0%"

private fn is-daemon(a: app) -> Bool = match (a.workload) { daemon => true, else => false }

/// What keeps pods running, written by hand.
private let workloads-by-hand: [Runner] =
  runners.filter(r => (r.kind == "Deployment" or r.kind == "StatefulSet") and is-by-hand(r.at))

/// How many there are at least: what an autoscaler keeps, or what the workload says.
private fn pods-of(w: Runner) -> Int = least-scaled.get("\(w.place)/\(w.kind)/\(w.name)") ?? w.replicas ?? 1

private let least-scaled: Map<String, Int> = {
  for (same in objects-of("autoscaling/HorizontalPodAutoscaler").group-by(o => scaled-by(o))) {
    [same.key]: same.items.map(o => (o.value.text-at("spec.minReplicas") ?? "1").to-int() ?? 1).first() ?? 1
  }
}

private fn scaled-by(o: Output) -> String =
  "\(place-of(o))/\(o.value.text-at("spec.scaleTargetRef.kind") ?? "")/\(o.value.text-at("spec.scaleTargetRef.name") ?? "")"

/// The budget is for its pods.
private fn covers(b: k8s.PodDisruptionBudget, w: Runner) -> Bool {
  let wanted = b.spec?.selector?.matchLabels ?? {}
  (b.metadata?.namespace ?? "") == w.place and w.labels.includes(wanted)
}
