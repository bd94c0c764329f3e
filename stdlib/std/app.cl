/// One workload and what belongs to it. `app` says what it is; the kind in its `workload` field makes the objects.
use std.disruption.{disruption-budget}
use std.metrics.{measure, metric}
use std.plain.{plain}
use std.pods.{asked-ports, containers}
use std.program.{program}
use std.values.{PortName, ports-help}

/// What an autoscaler goes by.
type Metric =
    /// Memory: a share of what the pods request, or so much in each of them on average. One of the two is set.
    memory {
      /// The share of what the pods request.
      utilization: Percent?
      /// The amount in each pod.
      average: Quantity?
    }
  /// Processor time: a share of what the pods request, or so much in each of them on average. One of the two is set.
  | cpu {
    /// The share of what the pods request.
    utilization: Percent?
    /// The amount in each pod.
    average: Quantity?
  }
  /// A metric that each pod tells about itself: on average they stay below `above`.
  | pods {
    /// What is measured.
    metric: metric
    /// How much each of them may tell on average.
    above: Quantity
  }
  /// A metric from elsewhere: all pods together, or each on average, stay below `above`.
  | external {
    /// What is measured: a `metric` of any app, or the `external-metric` of what others make.
    metric: measure
    /// How much that may be.
    above: Quantity
    /// Whether that counts for all pods together, or is what falls to each of them.
    of: "all" | "each pod" = "all"
  }

/// An autoscaler looks back one hour at most.
type ScalingWindow = Duration where it.seconds() <= 3600

/// From one second to half an hour: the time in which an autoscaler counts what it has changed.
type ScalingPeriod = Duration where it.seconds() >= 1 and it.seconds() <= 1800

/// One pod or more; what changes nothing is said by `select: "Disabled"`.
type PodStep = Int where it >= 1

/// One hundredth or more of the pods that there are; what changes nothing is said by `select: "Disabled"`.
type ShareStep = Percent where it.number() >= 1

/// How much an autoscaler may change in how much time.
type Pace =
    /// So many pods.
    pods {
      /// The most that are added or taken away ...
      most: PodStep
      /// ... in this time.
      every: ScalingPeriod = 1m
    }
  /// Such a share of the pods that there are.
  | percent {
    /// The most that is added or taken away ...
    most: ShareStep
    /// ... in this time.
    every: ScalingPeriod = 1m
  }

/// How fast an autoscaler changes the number of pods in one direction.
type Step = {
  /// How far back it looks before it acts: the calmest (or, upwards, the most urgent) answer of that time counts. Not at all
  /// upwards and five minutes downwards, if not set.
  @also-called("stabilization-window-seconds")
  window: ScalingWindow?
  /// How many pods it adds or takes away at most ...
  pods: PodStep?
  /// ... or which share of those that there are ...
  percent: ShareStep?
  /// ... in this time.
  @also-called("period-seconds")
  every: ScalingPeriod = 1m
  /// Paces of other times besides: `[percent { most: 100%, every: 15s }]`.
  @also-called("policies")
  paces: [Pace] = []
  /// Which of several paces counts: the one that changes the most (`"Max"`), the one that changes the least (`"Min"`); or the
  /// number is not changed in this direction at all (`"Disabled"`). The most upwards and the least downwards, if not set.
  @also-called("select-policy")
  select: "Max" | "Min" | "Disabled" | null
}

/// Changes the number of pods by what is measured.
type Autoscale = {
  /// The least and the most pods.
  @also-called("min", "max", "min-replicas", "max-replicas")
  replicas: Range
  /// What is measured; the metric that asks for the most pods decides.
  @also-called("metrics", "triggers")
  on: [Metric]
  /// How fast pods are added; as fast as Kubernetes does it if not set.
  up: Step?
  /// How fast pods are taken away; as fast as Kubernetes does it if not set.
  down: Step?
}

/// So many pods, or such a share of them, at most all: how many may be missing at once.
type Missing = Count | ShareOfAll

/// From 0 to 100 percent.
type ShareOfAll = Percent where it.number() <= 100

/// How new pods take the place of old ones.
type Strategy =
    /// A few at a time. What is not set, Kubernetes decides.
    rolling {
      /// How many pods there may be beyond their number.
      max-surge: Count | Percent | null
      /// How many pods may be missing.
      max-unavailable: Missing?
      /// The number of the first pod of a StatefulSet that becomes new; those before it stay old.
      partition: Count?
    }
  /// All old ones end before a new one starts.
  | recreate {}
  /// An old one gives way when somebody deletes it: for pods of StatefulSets and DaemonSets.
  | on-delete {}

/// It is no pod, or no share of them.
fn is-nothing(amount: Count | Percent) -> Bool = match (amount) { Int => amount == 0, Percent => amount.number() == 0 }

/// A workload that runs for as long as it is declared.
@also-called("deployment", "service", "workload", "pod", "replica-set", "container")
kind app is program {
  /// How many pods run it.
  @also-called("replica-count", "instances", "scale")
  replicas: Count = 1
  /// Changes the number of pods by load; `replicas` is then not used.
  @also-called("hpa", "horizontal-pod-autoscaler", "autoscaler", "scaled-object")
  autoscale: Autoscale?
  /// Whether its pods are spread evenly over the nodes: as far as possible, in any case, or not.
  @also-called("topology-spread-constraints")
  spread: "soft" | "hard" | "none" = "soft"
  /// Whether a pod keeps away from nodes that already run one of them: as far as possible, in any case, or not. Beside an
  /// even spread this counts where nodes are few and full.
  anti-affinity: "soft" | "hard" | "none" = "none"
  /// How many of its pods may be missing while nodes are drained. Nothing is written for an app of one pod.
  @also-called("pdb")
  disruption: disruption-budget? = disruption-budget {}
  /// How new pods take the place of old ones. If not set, one that has to let go of a claim first is ended first, and all
  /// others change a few at a time.
  @also-called("update-strategy", "rollout", "rolling-update")
  strategy: Strategy?
  /// How the app becomes objects. `defaults app { workload: ... }` swaps that for a whole cluster.
  workload: workload = plain {}

  /// The most pods there may be.
  let most: Count = autoscale?.replicas.to ?? replicas
  /// The ports of all its containers, which are those of its Service.
  let all-ports: Map<PortName, Port> = { ...ports, for (c in sidecars.values()) { ...c.ports } }
  /// Where each of them answers.
  let endpoints: Map<PortName, Endpoint> = {
    for (port-name, port in all-ports) {
      [port-name]: { service: name, namespace: namespace.name, port: port, pods: pods }
    }
  }

  if (autoscale != null) {
    check autoscale.replicas.from <= autoscale.replicas.to at autoscale.replicas
      else "app '\(name)' has at least \(autoscale.replicas.from) pods and at most \(autoscale.replicas.to)"
      help "write the smaller number first"
  }
  if (autoscale != null) {
    check autoscale.replicas.from >= 1 at autoscale.replicas
      else "an autoscaler keeps at least one pod, and \(autoscale.replicas.from) is less"
      help "begin with 1"
    check autoscale.on.size() > 0 at autoscale.on
      else "the autoscaler of app '\(name)' is told nothing to go by"
      help "on: [cpu { utilization: 80% }], beside requests { cpu: ... }"
  }
  for (m in autoscale?.on ?? []) {
    check match (m) {
      memory => (m.utilization == null) != (m.average == null)
      cpu => (m.utilization == null) != (m.average == null)
      pods | external => true
    } at m
      else "the autoscaler of app '\(name)' goes either by a share or by an amount"
      help "say one of the two: utilization: 80%, or average: the amount in each pod"
    check match (m) { pods => m.metric.app == self, else => true } at m
      else "app '\(name)' scales on a metric of its own pods, and another app tells this one"
      help "external { metric: ..., above: ... } goes by what others tell"
    check match (m) { pods => m.metric.query.contains("<<.GroupBy>>"), else => true } at m
      else "the query of the metric gives one number for all pods, and is asked for one of each"
      help "end the query with: by (<<.GroupBy>>)"
    check match (m) {
      memory => m.utilization == null or "memory" in resources.requests
      cpu => m.utilization == null or "cpu" in resources.requests
      pods | external => true
    } at m
      else "app '\(name)' scales on a resource it does not request"
      help "utilization is a share of the request: set resources { requests { ... } }"
  }

  if (strategy != null) {
    check match (strategy) {
      rolling => not is-nothing(strategy.max-surge ?? 1) or not is-nothing(strategy.max-unavailable ?? 1)
      else => true
    } at strategy
      else "no pod of '\(name)' may be missing and none may be too many, so no new one ever starts"
      help "max-surge: 1, or max-unavailable: 1"
  }

  for (c in containers(self)) {
    for (p in asked-ports(c)) {
      check p in c.ports.values() at p
        else "a probe asks port \(p), which the container does not have"
        help ports-help(c.ports.values().map(n => "\(n)"))
    }
  }

  for (c in all(claim, below: self)) {
    check most <= 1 or c.access != "ReadWriteOnce" or c.per-replica at c
      else "\(most) pods share claim '\(c.id)', which only one node can mount"
      help "set access: \"ReadWriteMany\", give each pod its own by per-replica: true, or run one pod"
  }
}

/// How an app becomes objects. Each way `is` a workload: `plain`, `stateful`, `daemon`, or one of your own.
kind workload in app {}
