/// The descheduler: it ends pods that would stand elsewhere if they were placed today. Its policy is
/// `descheduler/v1alpha2`, by https://github.com/kubernetes-sigs/descheduler#policy-default-evictor-and-strategy-plugins
use std.crd.kustomize as api
use std.kustomize.{remote-base}
use std.values.{Count, DnsLabel, ExtendedResource}

/// What of a node is counted: `cpu`, `memory`, `pods`, or what a device plugin offers.
type NodeShares = Map<"cpu" | "memory" | "pods" | ExtendedResource, NodeShare>

/// A share of a node is at most 100%.
type NodeShare = Percent where it.number() <= 100

/// What makes the descheduler end a pod. Each stands once in a profile.
type Eviction =
    /// Nodes of which more is asked for than `above` give pods to those of which less than `below` is. A resource that is
    /// not named decides nothing.
    low-node-utilization {
      /// A node of which less than these shares is asked for takes pods: `cpu: 20%`.
      below: NodeShares
      /// A node of which more than one of these shares is asked for gives pods: `cpu: 50%`.
      above: NodeShares
      /// The namespaces whose pods stay where they are.
      not-from: [namespace] = []
      /// How many nodes may be below before anything is done; none if not set.
      nodes: Count?
    }
  /// Nodes of which less is asked for than `below` are emptied, so that they can go. It wants a scheduler that fills nodes.
  | high-node-utilization {
    /// A node of which less than these shares is asked for is emptied: `cpu: 20%`.
    below: NodeShares
    /// The namespaces whose pods stay where they are.
    not-from: [namespace] = []
    /// How many nodes may be below before anything is done; none if not set.
    nodes: Count?
  }
  /// Two pods of one owner stand on one node. Those of the owners named, such as `ReplicaSet`, may.
  | duplicates {
    /// Kinds of owners whose pods may stand together: `ReplicaSet`.
    except-of: [String] = []
  }
  /// Pods are spread less evenly than they ask for; by constraints that are wishes only, too, if `soft`.
  | uneven-spread {
    /// Whether constraints that are wishes only count, too.
    soft: Bool = false
  }
  /// Pods stand beside those that they keep away from.
  | broken-anti-affinity {}
  /// The node is none of those that the pod asks for any more.
  | broken-node-affinity {}
  /// The node has a taint that the pod does not tolerate; also one that only prefers others, if `soft`.
  | broken-taints {
    /// Whether taints that only prefer others count, too.
    soft: Bool = false
    /// Taints that are passed over: `key` or `key=value`.
    except: [String] = []
  }
  /// Its containers have been started again this often.
  | too-many-restarts {
    /// How often, all containers together.
    restarts: Restarts
    /// Whether restarts of init containers count, too.
    init-containers: Bool = false
  }
  /// It is older than that.
  | old-pods {
    /// The age, in whole seconds.
    older-than: Duration
  }
  /// It has failed, and was there for that long.
  | failed-pods {
    /// How old it has to be; any age if not set.
    older-than: Duration?
    /// Whether an init container that failed counts, too.
    init-containers: Bool = false
  }

/// One restart or more.
type Restarts = Int where it >= 1

/// The descheduler as its own repository installs it, with a policy of one's own in its ConfigMap. It stands in
/// `kube-system`, where its base puts it.
kind descheduler is remote-base {
  from = "https://github.com/kubernetes-sigs/descheduler//kubernetes/deployment"
  /// What makes it end pods, by the names of profiles, which it goes through one after the other.
  profiles: Map<DnsLabel, [Eviction]>
  /// The most pods that it ends on one node in one turn; any number if not set.
  most-of-node: Count?
  /// The most pods that it ends in one namespace in one turn; any number if not set.
  most-of-namespace: Count?
  patches = [policy-patch(policy)]

  /// The policy, as the descheduler reads it.
  let policy: Any = {
    apiVersion: "descheduler/v1alpha2"
    kind: "DeschedulerPolicy"
    maxNoOfPodsToEvictPerNode: most-of-node
    maxNoOfPodsToEvictPerNamespace: most-of-namespace
    profiles: [for (n, evictions in profiles) {
      name: n
      // A plug-in without an entry here fails, and with it the whole profile.
      pluginConfig: [for (e in evictions) { name: plugin-of(e), args: arguments-of(e) }]
      plugins: {
        balance: enabled(evictions.filter(e => is-balance(e)))
        deschedule: enabled(evictions.filter(e => not is-balance(e)))
      }
    }]
  }

  for (n, evictions in profiles) {
    check evictions.size() > 0 at evictions
      else "profile '\(n)' ends no pods"
      help "\(n): [duplicates {}], or leave it out"
    for (same in evictions.group-by(e => plugin-of(e))) {
      check same.items.size() == 1 at same.items.last()
        else "profile '\(n)' has \(same.key) twice"
        help "leave one of them out, or give it a profile of its own"
    }
    for (e in evictions) {
      check match (e) { low-node-utilization | high-node-utilization => e.below.size() > 0, else => true } at e
        else "nothing says which nodes have room"
        help "below { cpu: 40%, memory: 40%, pods: 40% }"
      check match (e) { low-node-utilization => e.below.keys().sort() == e.above.keys().sort(), else => true } at e
        else "nodes that give pods and nodes that take them are told by different resources"
        help "name the same ones in below and above"
      check match (e) {
        low-node-utilization => e.below.entries().every(s => s.value.number() <= (e.above.get(s.key) ?? s.value).number())
        else => true
      } at e
        else "a node that has room would be full as well"
        help "each share of below is less than that of above"
    }
  }
}

private fn policy-patch(policy: Any) -> api.Patch = {
  target { kind: "ConfigMap", name: policy-name }
  patch: yaml({
    apiVersion: "v1"
    kind: "ConfigMap"
    metadata { name: policy-name, namespace: "kube-system" }
    data { "policy.yaml": yaml(policy).text() }
  }).text()
}

private let policy-name = "descheduler-policy-configmap"

private fn enabled(evictions: [Eviction]) -> Any =
  if (evictions.size() == 0) null else { enabled: evictions.map(e => plugin-of(e)) }

private fn plugin-of(e: Eviction) -> String = match (e) {
  low-node-utilization => "LowNodeUtilization"
  high-node-utilization => "HighNodeUtilization"
  duplicates => "RemoveDuplicates"
  uneven-spread => "RemovePodsViolatingTopologySpreadConstraint"
  broken-anti-affinity => "RemovePodsViolatingInterPodAntiAffinity"
  broken-node-affinity => "RemovePodsViolatingNodeAffinity"
  broken-taints => "RemovePodsViolatingNodeTaints"
  too-many-restarts => "RemovePodsHavingTooManyRestarts"
  old-pods => "PodLifeTime"
  failed-pods => "RemoveFailedPods"
}

/// It looks at all pods together, and not at one after the other.
private fn is-balance(e: Eviction) -> Bool = match (e) {
  low-node-utilization | high-node-utilization | duplicates | uneven-spread => true
  else => false
}

private fn arguments-of(e: Eviction) -> Any = match (e) {
  low-node-utilization => {
    thresholds: numbers(e.below), targetThresholds: numbers(e.above), numberOfNodes: e.nodes
    evictableNamespaces: all-but(e.not-from)
  }
  high-node-utilization => { thresholds: numbers(e.below), numberOfNodes: e.nodes, evictableNamespaces: all-but(e.not-from) }
  duplicates => { excludeOwnerKinds: e.except-of.non-empty() }
  uneven-spread => { constraints: if (e.soft) ["DoNotSchedule", "ScheduleAnyway"] else null }
  broken-anti-affinity => {}
  broken-node-affinity => { nodeAffinityType: ["requiredDuringSchedulingIgnoredDuringExecution"] }
  broken-taints => { includePreferNoSchedule: if (e.soft) true else null, excludedTaints: e.except.non-empty() }
  too-many-restarts => { podRestartThreshold: e.restarts, includingInitContainers: if (e.init-containers) true else null }
  old-pods => { maxPodLifeTimeSeconds: e.older-than.seconds() }
  failed-pods => {
    minPodLifetimeSeconds: e.older-than?.seconds(), includingInitContainers: if (e.init-containers) true else null
  }
}

private fn numbers(shares: NodeShares) -> Any = { for (r, p in shares) { ["\(r)"]: p.number() } }

private fn all-but(namespaces: [namespace]) -> Any =
  if (namespaces.size() == 0) null else { exclude: namespaces.map(n => n.name) }
