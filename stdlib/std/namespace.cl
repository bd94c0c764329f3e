/// Namespaces and the importance of what runs in them.
use std.k8s
use std.objects.{nearest}
use std.policy.{network-mode, open}
use std.pods.{containers}
use std.program.{program}
use std.values.{AnnotationKey, LabelKey, LabelValue, ResourceName}

/// A namespace. What is declared in its body stands in it, however deep, and so do objects that are written by hand there.
@place
kind namespace in cluster {
  /// The strictest Pod Security Standard that its pods must keep; null leaves the choice to the API server.
  @also-called("pod-security-policy")
  pod-security: "privileged" | "baseline" | "restricted" | null = "baseline"
  /// Further labels.
  labels: Map<LabelKey, LabelValue> = {}
  /// Annotations.
  annotations: Map<AnnotationKey, String> = {}
  /// Which connections are let through: all, or only those that are declared.
  network: network-mode = open {}
  /// Made and labelled by something else; it is declared for what stands in it.
  made-elsewhere: Bool = false

  let all-labels: Map<String, String> = {
    if (pod-security != null) { "pod-security.kubernetes.io/enforce": pod-security }
    ...labels
  }
  let standard = labels.get("pod-security.kubernetes.io/enforce")
  check standard == null at standard
    else "the Pod Security Standard of namespace '\(name)' has a field of its own, and is \(pod-security ?? "none") there"
    help "pod-security: \"\(standard)\" instead of the label"

  check self.path.split(".").filter(step => step.starts-with("namespace/")).size() == 1 at self
    else "namespace '\(name)' stands inside another, and Kubernetes has them side by side"
    help "declare it beside the other one"

  if (not made-elsewhere) {
    emit k8s.Namespace {
      metadata { name: name, labels: all-labels.non-empty(), annotations: annotations.non-empty() }
    }
  }
}

/// What all apps and jobs of a namespace may take together.
@also-called("resource-quota")
kind quota in namespace {
  /// The limits, by the names Kubernetes has for them: `"requests.cpu": 6`, `"limits.memory": 24Gi`, `pods: 20`.
  hard: Map<String, Quantity>
  /// What a container may take that says nothing of its own. Where a quota counts limits, the API server refuses pods
  /// without any, and the containers of charts are not known here.
  limits: Map<ResourceName, Quantity> = {}
  /// What a container asks for that says nothing of its own; as much as it may take, if not set.
  requests: Map<ResourceName, Quantity> = {}

  emit k8s.ResourceQuota {
    metadata { name: name, namespace: namespace.name }
    spec { hard: hard }
  }
  if (limits.size() + requests.size() > 0) {
    emit k8s.LimitRange {
      metadata { name: name, namespace: namespace.name }
      spec { limits: [{ type: "Container", default: limits.non-empty(), defaultRequest: requests.non-empty() }] }
    }
  }

  for (counted, amount in hard) {
    let meant = if (counted.matches(countable)) null else nearest(counted, [...well-known, ...own-kinds])
    check counted.matches(countable) at amount
      else "a quota counts no '\(counted)'"
      help if (meant == null) "it counts \(well-known.take(6).join(", ")), pods, and others as \"count/deployments.apps\""
      else "did you mean '\(meant)'?"
    check not counted.matches(whole) or amount.number().floor() == amount.number().ceil() at amount
      else "'\(counted)' counts things, and there are no \(amount) of them"
      help "a whole number"
    check not counted.matches(processors) or not "\(amount)".matches(".*[KMGTPEk]i?") at amount
      else "'\(counted)' counts processors, and nobody has \(amount) of them"
      help "6, or 500m for half of one"
  }
  for (r in ["cpu", "memory"]) {
    let limited = "limits.\(r)" in hard and not (r in limits)
    let requested = ("requests.\(r)" in hard or r in hard) and not (r in requests) and not (r in limits)
    for (p in all(program, below: namespace)) {
      for (c in containers(p)) {
        check not limited or r in c.resources.limits at c
          else "quota '\(name)' counts limits of \(r), and this container says none, so its pods are refused"
          help "resources { limits { \(r): ... } }, or quota \(id) { limits { \(r): ... } } for all that say none"
        check not requested or r in c.resources.requests or r in c.resources.limits at c
          else "quota '\(name)' counts what is asked for of \(r), and this container asks for nothing, so its pods are refused"
          help "resources { requests { \(r): ... } }, or quota \(id) { requests { \(r): ... } } for all that ask for nothing"
      }
    }
  }
}

/// What a quota counts by a name that Kubernetes gives:
/// https://kubernetes.io/docs/concepts/policy/resource-quotas/
private let well-known = [
  "requests.cpu", "requests.memory", "limits.cpu", "limits.memory", "requests.storage", "persistentvolumeclaims", "cpu", "memory"
  "pods", "services", "services.loadbalancers", "services.nodeports", "configmaps", "secrets", "replicationcontrollers"
  "resourcequotas", "ephemeral-storage", "requests.ephemeral-storage", "limits.ephemeral-storage"
]

/// The groups of Kubernetes without a dot. Those of others have one.
private let own-groups = "apps|batch|autoscaling|policy|extensions"

/// Besides those: objects of a kind, pages of memory, and what has a domain, as devices and classes of storage have.
private let countable = "\(well-known.map(n => n.replace(".", "[.]")).join("|"))|count/[a-z0-9-]+([.](\(own-groups)|[a-z0-9-]+([.][a-z0-9-]+)+))?|(requests[.])?hugepages-[0-9]+[KMGT]i|[^/]+[.][^/]+/[^/]+"

/// Objects of Kubernetes' own groups that are counted most.
private let own-kinds = [
  "count/deployments.apps", "count/statefulsets.apps", "count/daemonsets.apps", "count/replicasets.apps", "count/jobs.batch"
  "count/cronjobs.batch", "count/horizontalpodautoscalers.autoscaling", "count/poddisruptionbudgets.policy"
]

/// What of those is counted in processors.
private let processors = "((requests|limits)[.])?cpu"

/// What of those is counted in pieces.
private let whole = "count/.+|pods|persistentvolumeclaims|services([.][a-z]+)?|configmaps|secrets|replicationcontrollers|resourcequotas"

/// How important pods are where there is no room for all: those of a class of higher value push out others.
kind priority-class in cluster {
  /// The importance; up to a billion, higher values are Kubernetes' own.
  value: Int where it <= 1_000_000_000
  /// What belongs into it.
  description: String?
  /// The class of pods that name none.
  default: Bool = false
  /// Whether its pods may end others to get their place.
  preemption: "PreemptLowerPriority" | "Never" = "PreemptLowerPriority"

  emit k8s.PriorityClass {
    metadata { name: name }
    value: value
    description: description
    globalDefault: if (default) true else null
    preemptionPolicy: if (preemption == "Never") "Never" else null
  }

  if (default) {
    let holder = all(priority-class).filter(c => c.default).first()
    check holder == null or holder == self at default
      else "priority class '\(holder.name)' is already the one of pods that name none"
      help "only one may be: leave out default"
  }
}
