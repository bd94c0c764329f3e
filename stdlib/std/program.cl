/// Whatever runs containers: apps, jobs, cron jobs. What a delivery brings and rolls back by itself.
use std.container.{Container, Hook, NodeExpression, Pod}
use std.pods.{configs, containers, secrets, volume-name}
use std.policy.{Peer}
use std.values.{LabelKey, LabelValue, ports-help}

/// Whatever is delivered, ordered and rolled back by itself.
kind unit in namespace {
  /// Units that must be ready first. References order units by themselves; this adds what no reference shows.
  needs: [unit] = []
}

/// Whatever runs containers.
kind program is unit {
  // The fields of the pod and of its main container are the program's own.
  ...Pod
  /// What it talks to. In a namespace that denies by default, only these connections are let through.
  connects-to: [Endpoint] = []
  /// Whom else it talks to: addresses outside, pods that nothing here describes.
  reaches: [Peer] = []
  /// Labels of its objects and pods besides its name.
  labels: Map<LabelKey, LabelValue> = {}

  let containers = containers(self)
  for (c in containers) {
    for (r, amount in c.resources.requests) {
      // A limit of some bytes is a slip of its own, which CL2006 reports.
      let is-slip = r == "memory" and (c.resources.limits.get(r) ?? amount) < Quantity("1M")
      check not (r in c.resources.limits) or is-slip or amount <= c.resources.limits[r] at amount
        else "it asks for more \(r) than it may take: \(c.resources.limits[r])"
        help "lower the request, or raise the limit"
    }
    for (r, amount in { ...c.resources.requests, ...c.resources.limits }) {
      check amount >= Quantity("0") at amount else "\(amount) is less than no \(r)" help "write what is needed"
    }
    for (path, v in c.volumes) {
      check "\(path)".starts-with("/") at v
        else "'\(path)' says no place in a container, as it begins nowhere"
        help "begin with a slash: \"/\(path)\""
    }
    for (s in secrets(c)) {
      check s.namespace == namespace at c
        else "secret '\(s.name)' stands in namespace '\(s.namespace.name)', and pods read those of their own, '\(namespace.name)'"
        help "declare it here too, with the same keys and the same store"
    }
    for (f in configs(c)) {
      check f.namespace == namespace at c
        else "config '\(f.name)' stands in namespace '\(f.namespace.name)', and pods read those of their own, '\(namespace.name)'"
        help "declare it here too"
    }
  }
  let stops-within = grace ?? Duration("30s")
  for (c in containers) {
    for (h in hooks(c)) {
      check match (h) { sleep => h.time >= Duration("1s") and h.time <= stops-within, else => true } at h
        else "the hook lasts \(time-of(h)), and a pod of '\(name)' has from 1s to \(stops-within) for it"
        help "let it sleep less, or give the pod more time: grace"
      check match (h) { http-get => h.port in c.ports.values(), else => true } at h
        else "the hook asks a port that the container does not have"
        help ports-help(c.ports.values().map(n => "\(n)"))
    }
  }
  for (n, c in init) {
    check hooks(c).size() == 0 at c.lifecycle
      else "init container '\(n)' has hooks, and only containers that run on have them"
      help "leave lifecycle out: what comes after it is the next container"
  }
  for (e in [...node-affinity.required, ...node-affinity.preferred].flat-map(t => t.expressions)) {
    check says-values(e) at e
      else "'\(e.operator)' takes \(values-of(e.operator)), and values has \(if (e.values.size() == 0) "none" else e.values.join(", "))"
      help "values: [...] as the operator asks for, or another operator"
  }
  for (t in [...node-affinity.required, ...node-affinity.preferred]) {
    check t.expressions.size() > 0 at t
      else "a term without conditions stands for no node"
      help "expressions: [{ key: \"kubernetes.io/arch\", values: [\"amd64\"] }]"
  }
  for (s in pull-secrets) {
    check s.namespace == namespace at s
      else "secret '\(s.name)' stands in namespace '\(s.namespace.name)', and images are pulled with those of '\(namespace.name)'"
      help "declare it here too, with the same keys and the same store"
    check ".dockerconfigjson" in s.keys at s
      else "secret '\(s.name)' holds no credentials of a registry"
      help "they stand under the key '.dockerconfigjson'; it has \(s.keys.keys().join(", "))"
    check s.type != null or match (s.sync) { from-store => false, else => true } at s
      else "secret '\(s.name)' is not of the type of credentials of a registry, and Kubernetes passes over it"
      help "secret \(s.id) { type: \"kubernetes.io/dockerconfigjson\" }"
  }
  for (address, names in host-aliases) {
    check names.size() > 0 and not names.any(n => n.is-wildcard()) at names
      else "'\(address)' is given no name that can be looked up"
      help "\"\(address)\": [\"nas.example.org\"], and none that begins with *."
  }
  let numbers = containers.flat-map(c => c.ports.values())
  check numbers.size() == numbers.distinct().size() at ports
    else "two ports of '\(name)' have one number"
    help "leave one of them out"
  // A Service leads to a port by its name, and the first container that has it is the one that is asked.
  for (same in if (sidecars.size() == 0) [] else [self, ...sidecars.values()].flat-map(c => c.ports.entries()).group-by(e => e.key)) {
    check same.items.map(e => e.value).distinct().size() == 1 at same.items.last()?.value
      else "two containers of '\(name)' call a port '\(same.key)', and a Service leads to one of them"
      help "give each of them a name of its own"
  }
  if (init.size() + sidecars.size() > 0) {
    for (n, c in { ...init, ...sidecars }) {
      check n != name at c
        else "'\(n)' is the name of the container of '\(name)' itself"
        help "call this one by what it does"
      check not (n in init) or not (n in sidecars) at c
        else "an init container and a side-car of '\(name)' are both called '\(n)'"
        help "give one of them another name"
    }
  }
  check not ("app.kubernetes.io/name" in labels) at labels
    else "the label 'app.kubernetes.io/name' selects the pods of '\(name)' and has its name"
    help "leave it out, or set name"
  let mounted = [
    for (path in volumes.keys()) volume-name("", path)
    for (n, c in init) ...c.volumes.keys().map(path => volume-name(n, path))
    for (n, c in sidecars) ...c.volumes.keys().map(path => volume-name(n, path))
  ]
  check mounted.size() == mounted.distinct().size() at volumes
    else "two volumes of '\(name)' are mounted at paths that differ in signs only"
    help "mount one of them elsewhere"

  // What the API server would refuse to run in a namespace with this standard.
  if (namespace.pod-security == "baseline" or namespace.pod-security == "restricted") {
    let standard = namespace.pod-security ?? ""
    check not host-network at host-network
      else "a pod of the standard '\(standard)' may not use the network of its node"
      help "namespace \(namespace.id) { pod-security: \"privileged\" }, or leave it out"
    for (c in containers) {
      check not c.privileged at c.privileged
        else "a container of the standard '\(standard)' may not be privileged"
        help "namespace \(namespace.id) { pod-security: \"privileged\" }, or give it the capabilities it needs"
      for (path, v in c.volumes) {
        check match (v) { host-path => false, else => true } at v
          else "a pod of the standard '\(standard)' may not mount a folder of its node"
          help "namespace \(namespace.id) { pod-security: \"privileged\" }, or use a claim"
      }
      for (added in c.capabilities.add) {
        check added in allowed-capabilities(standard) at added
          else "a container of the standard '\(standard)' may not have the capability '\(added)'"
          help "it may have \(allowed-capabilities(standard).join(", ")); or pod-security: \"privileged\""
      }
      check standard != "restricted" or (c.user ?? 0) != 0 at c
        else "a container of the standard 'restricted' says that it does not run as root"
        help "user: the number of another user"
    }
  }
  if (service-account != null) {
    check service-account.namespace == namespace at service-account
      else "service account '\(service-account.name)' stands in namespace '\(service-account.namespace.name)', and pods run as those of their own, '\(namespace.name)'"
      help "declare one in '\(namespace.name)'"
  }

  /// The labels that select its pods.
  let pods: Map<String, String> = { "app.kubernetes.io/name": name }
  /// All labels of its objects and pods.
  let all-labels: Map<String, String> = { ...pods, ...labels, ...pods }  // one of this key in `labels` has been reported
}

private fn hooks(c: Container) -> [Hook] = [c.lifecycle.post-start, c.lifecycle.pre-stop].compact()

private fn time-of(h: Hook) -> Duration = match (h) { sleep => h.time, else => Duration("0s") }

/// As the API server asks for: `In` wants values, `Exists` wants none, `Gt` wants one number.
private fn says-values(e: NodeExpression) -> Bool = match (e.operator) {
  "In" | "NotIn" => e.values.size() > 0
  "Exists" | "DoesNotExist" => e.values.size() == 0
  "Gt" | "Lt" => e.values.size() == 1 and e.values.first()?.to-int() != null
}

private fn values-of(operator: String) -> String = match (operator) {
  "In" | "NotIn" => "one value or more"
  "Exists" | "DoesNotExist" => "no values"
  else => "one number"
}

/// The names of secrets and configs that `p` and its containers read and that stand in other namespaces.
fn read-elsewhere(p: program) -> [String] = [
  for (s in p.pull-secrets) if (s.namespace != p.namespace) s.name
  for (c in containers(p)) ...[
    for (s in secrets(c)) if (s.namespace != p.namespace) s.name
    for (f in configs(c)) if (f.namespace != p.namespace) f.name
  ]
]

/// What may be added by the Pod Security Standards of Kubernetes.
private fn allowed-capabilities(standard: String) -> [String] = if (standard == "restricted") ["NET_BIND_SERVICE"] else [
  "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID"
  "SETPCAP", "SETUID", "SYS_CHROOT"
]
