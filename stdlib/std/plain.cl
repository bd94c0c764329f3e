/// The usual objects of an app, one by one: a controller for its pods, a Service, an autoscaler. Three kinds of
/// controller; what they share stands in `controlled`.
use std.app.{Strategy, is-nothing, workload}
use std.autoscaler.{horizontal-autoscaler}
use std.k8s
use std.metrics.{read-by}
use std.pods.{node-affinity, pod-annotations, pod-spec}
use std.values.{DnsLabel}

/// What every controller needs beside it. Open: which controller it is.
kind controlled is workload {
  /// The kind of the object that makes the pods.
  let controller: "Deployment" | "StatefulSet" | "DaemonSet"

  let claims = all(claim, below: app)
  let place: k8s.ObjectMeta = { name: app.name, namespace: app.namespace.name, labels: app.all-labels }
  let template: k8s.PodTemplateSpec = {
    metadata { labels: app.all-labels, annotations: pod-annotations(app).non-empty() }
    spec: {
      ...pod-spec(app.name, app, claims)
      affinity: affinity-of(app)
      topologySpreadConstraints: spread-constraints(app).non-empty()
    }
  }

  if (app.all-ports.size() > 0) {
    emit k8s.Service {
      metadata { ...place, labels: { ...app.all-labels, ...read-by(app) } }
      spec { selector: app.pods, ports: [for (n, p in app.all-ports) { name: n, port: p, targetPort: n }] }
    }
  }
  if (app.autoscale != null) {
    emit horizontal-autoscaler(app, app.autoscale, controller)
  }
}

/// Keeps the pods of `a` to different nodes, as far as it asks for that.
fn spread-constraints(a: app) -> [k8s.TopologySpreadConstraint] = [if (a.spread != "none" and a.most > 1) {
  maxSkew: 1
  topologyKey: "kubernetes.io/hostname"
  whenUnsatisfiable: if (a.spread == "hard") "DoNotSchedule" else "ScheduleAnyway"
  labelSelector { matchLabels: a.pods }
}]

/// Which nodes a pod of `a` is for, and that it keeps away from those that run one, as far as it asks for that.
fn affinity-of(a: app) -> k8s.Affinity? {
  let nodes = node-affinity(a)
  let pods = anti-affinity(a)
  if (nodes == null and pods == null) null else { nodeAffinity: nodes, podAntiAffinity: pods }
}

private fn anti-affinity(a: app) -> k8s.PodAntiAffinity? = if (a.most <= 1) null else match (a.anti-affinity) {
  "none" => null
  "soft" => { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm: like(a) }] }
  "hard" => { requiredDuringSchedulingIgnoredDuringExecution: [like(a)] }
}

/// The pods of `a`, on one node.
private fn like(a: app) -> k8s.PodAffinityTerm =
  { topologyKey: "kubernetes.io/hostname", labelSelector { matchLabels: a.pods } }

/// Whether a pod has to let go of a claim before the next one can have it.
fn owned(claims: [claim]) -> Bool = claims.any(c => c.access != "ReadWriteMany" and c.access != "ReadOnlyMany")

private fn deployment-strategy(s: Strategy?, claims: [claim]) -> k8s.DeploymentStrategy? =
  if (s == null) (if (owned(claims)) { type: "Recreate" } else null)
  else match (s) {
    rolling => {
      type: "RollingUpdate"
      rollingUpdate: if (s.max-surge == null and s.max-unavailable == null) null
        else { maxSurge: s.max-surge, maxUnavailable: s.max-unavailable }
    }
    recreate => { type: "Recreate" }
    on-delete => null
  }

/// A Deployment: pods that come and go in any order. An app is run so unless it says otherwise.
kind plain is controlled {
  let controller = "Deployment"

  check not claims.any(c => c.per-replica) at claims.filter(c => c.per-replica).first()
    else "the pods of '\(app.name)' are all alike, and each is to have a claim of its own"
    help "workload: stateful {}"
  if (app.strategy != null) {
    check match (app.strategy) { on-delete => false, rolling => app.strategy.partition == null, recreate => true } at app.strategy
      else "the pods of '\(app.name)' are all alike: neither do some of them stay old, nor do they wait until somebody deletes them"
      help "rolling { max-surge: ..., max-unavailable: ... } or recreate {}; or workload: stateful {}"
  }

  emit k8s.Deployment {
    metadata: place
    spec {
      replicas: if (app.autoscale == null) app.replicas else null  // else the autoscaler owns the number
      strategy: deployment-strategy(app.strategy, claims)
      selector { matchLabels: app.pods }
      template: template
    }
  }
}

/// A StatefulSet: pods with names and storage of their own, that start and end in order.
@also-called("stateful-set")
kind stateful is controlled {
  let controller = "StatefulSet"
  /// Whether pods wait for each other.
  order: "OrderedReady" | "Parallel" = "OrderedReady"
  /// The number in the name of the first pod.
  first: Count = 0
  /// The name of the Service that gives each pod a host name of its own.
  peers: DnsLabel = "\(app.name)-peers"

  if (app.strategy != null) {
    check match (app.strategy) { recreate => false, rolling => app.strategy.max-surge == null, on-delete => true } at app.strategy
      else "a StatefulSet ends a pod before the one that takes its place starts, and so one after the other"
      help "rolling { partition: ..., max-unavailable: ... } or on-delete {}, or leave it out"
  }

  emit k8s.StatefulSet {
    metadata: place
    spec {
      serviceName: peers
      replicas: if (app.autoscale == null) app.replicas else null
      podManagementPolicy: if (order == "Parallel") "Parallel" else null
      ordinals: if (first == 0) null else { start: first }
      updateStrategy: stateful-strategy(app.strategy)
      selector { matchLabels: app.pods }
      template: template
      volumeClaimTemplates: [for (c in claims) if (c.per-replica) {
        metadata { name: c.volume, labels: app.pods }
        spec: c.spec
      }].non-empty()
    }
  }

  // A host name of its own for each pod: `redis-0.redis-peers`.
  emit k8s.Service {
    metadata { ...place, name: peers }
    spec {
      clusterIP: "None"
      publishNotReadyAddresses: true
      selector: app.pods
      ports: [for (n, p in app.all-ports) { name: n, port: p, targetPort: n }].non-empty()
    }
  }
}

private fn stateful-strategy(s: Strategy?) -> k8s.StatefulSetUpdateStrategy? = if (s == null) null else match (s) {
  rolling => {
    type: "RollingUpdate"
    rollingUpdate: if (s.partition == null and s.max-unavailable == null) null
      else { partition: s.partition, maxUnavailable: s.max-unavailable }
  }
  on-delete => { type: "OnDelete" }
  recreate => null
}

/// A DaemonSet: one pod on each node that its tolerations and node labels let it onto.
@also-called("daemon-set")
kind daemon is controlled {
  let controller = "DaemonSet"

  check app.autoscale == null at app.autoscale
    else "'\(app.name)' runs once on each node and can't be scaled"
    help "leave out autoscale, or workload: daemon {}"
  check not claims.any(c => c.per-replica) at claims.filter(c => c.per-replica).first()
    else "the pods of a daemon have no claims of their own"
    help "workload: stateful {}"
  if (app.strategy != null) {
    check match (app.strategy) { recreate => false, rolling => app.strategy.partition == null, on-delete => true } at app.strategy
      else "the pods of a DaemonSet give way to new ones node by node, or when somebody deletes them"
      help "rolling { max-unavailable: ... }, rolling { max-surge: ... } or on-delete {}"
    check match (app.strategy) {
      rolling => is-nothing(app.strategy.max-surge ?? 0) or is-nothing(app.strategy.max-unavailable ?? 0)
      else => true
    } at app.strategy
      else "on a node of a DaemonSet either the new pod starts first, or the old one ends first"
      help "set one of the two: max-surge or max-unavailable"
  }

  emit k8s.DaemonSet {
    metadata: place
    spec { updateStrategy: daemon-strategy(app.strategy), selector { matchLabels: app.pods }, template: template }
  }
}

/// The server takes one pod that may be missing where nothing is said, and refuses that beside one that is too many.
private fn daemon-strategy(s: Strategy?) -> k8s.DaemonSetUpdateStrategy? = if (s == null) null else match (s) {
  rolling => {
    type: "RollingUpdate"
    rollingUpdate: if (s.max-surge == null and s.max-unavailable == null) null
      else { maxSurge: s.max-surge, maxUnavailable: s.max-unavailable ?? (if (is-nothing(s.max-surge ?? 0)) null else 0) }
  }
  on-delete => { type: "OnDelete" }
  recreate => null
}
