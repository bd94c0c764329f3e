/// Namespaces and the importance of what runs in them.
use std.k8s
use std.policy.{network-mode, open}

/// A namespace. What is declared in its body stands in it, however deep.
kind namespace in cluster {
  /// The strictest Pod Security Standard that its pods must keep; null leaves the choice to the API server.
  pod-security: "privileged" | "baseline" | "restricted" | null = "baseline"
  /// Further labels.
  labels: Map<String, String> = {}
  /// Annotations.
  annotations: Map<String, String> = {}
  /// Which connections are let through: all, or only those that are declared.
  network: network-mode = open {}
  /// Made and labelled by something else; it is declared for what stands in it.
  made-elsewhere: Bool = false

  let all-labels: Map<String, String> = {
    if (pod-security != null) { "pod-security.kubernetes.io/enforce": pod-security }
    ...labels
  }

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

  emit k8s.ResourceQuota {
    metadata { name: name, namespace: namespace.name }
    spec { hard: hard }
  }
}

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
