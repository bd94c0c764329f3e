/// From `Pod` and `Container` to the objects of Kubernetes, for all kinds that run pods.
use std.container.{Container, Hook, Lifecycle, NodeAffinity, NodeTerm, Pod, Probe, ProbeTiming, Volume}
use std.k8s
use std.values.{ConfigKey, DnsLabel, EnvName, EnvValue, PodField, Port, Resources, SecretKey}

/// What a pod of `p` looks like. Its main container is called `name` and mounts `claims`; so may the others, by
/// `claimed`.
fn pod-spec(name: DnsLabel, p: Pod, claims: [claim]) -> k8s.PodSpec = {
  serviceAccountName: p.service-account?.name
  automountServiceAccountToken: if (p.service-account == null) false else null
  priorityClassName: p.priority?.name
  imagePullSecrets: [for (s in p.pull-secrets) { name: s.name }].non-empty()
  hostAliases: [for (address, names in p.host-aliases) { ip: address, hostnames: names.map(n => "\(n)") }].non-empty()
  nodeSelector: p.node-labels.non-empty()
  tolerations: [for (t in p.tolerates) { key: t.key, operator: "Equal", value: t.value, effect: t.effect }].non-empty()
  hostNetwork: if (p.host-network) true else null
  dnsPolicy: if (p.host-network) "ClusterFirstWithHostNet" else null
  terminationGracePeriodSeconds: p.grace?.seconds()
  securityContext: pod-security(p, claims)
  initContainers: [for (n, c in p.init) container(n, c, [], n)].non-empty()
  containers: [container(name, p, claims, ""), for (n, c in p.sidecars) container(n, c, [], n)]
  volumes: volumes(p, claims).non-empty()
  affinity: if (says-nodes(p.node-affinity)) { nodeAffinity: node-affinity(p) } else null
}

private fn says-nodes(a: NodeAffinity) -> Bool = a.required.size() + a.preferred.size() > 0

/// Which nodes a pod of `p` is for; null if it does not say.
fn node-affinity(p: Pod) -> k8s.NodeAffinity? = affinity-to-nodes(p.node-affinity)

/// Which nodes `a` is for; null if it does not say.
fn affinity-to-nodes(a: NodeAffinity) -> k8s.NodeAffinity? = if (not says-nodes(a)) null else {
  requiredDuringSchedulingIgnoredDuringExecution: if (a.required.size() == 0) null
    else { nodeSelectorTerms: a.required.map(t => node-term(t)) }
  preferredDuringSchedulingIgnoredDuringExecution: [
    for (t in a.preferred) { weight: t.weight, preference: node-term(t) }
  ].non-empty()
}

private fn node-term(t: NodeTerm) -> k8s.NodeSelectorTerm = {
  matchExpressions: [for (e in t.expressions) { key: e.key, operator: e.operator, values: e.values.non-empty() }]
}

/// What the pods of `p` read from configs: if that changes, they are to start again, and say so by another annotation.
fn pod-annotations(p: Pod) -> Map<String, String> {
  let read = containers(p).flat-map(c => configs(c)).filter(c => not c.is-generated).distinct()
  { if (read.size() > 0) { "checksum/config": read.map(c => c.hash).join("").sha256() }, ...p.annotations }
}

/// All containers of a pod.
fn containers(p: Pod) -> [Container] = [p, ...p.init.values(), ...p.sidecars.values()]

/// The ports that the probes of `c` ask.
fn asked-ports(c: Container) -> [Port] =
  [c.probes.liveness, c.probes.readiness, c.probes.startup].compact().flat-map(p => probe-ports(p))

private fn probe-ports(p: Probe) -> [Port] = match (p) {
  http => [p.port]
  tcp => [p.port]
  grpc => [p.port]
  exec => []
}

/// The secrets that `c` reads.
fn secrets(c: Container) -> [secret] = [
  for (v in c.env.values()) ...match (v) { SecretKey => [v.of], else => [] }
  for (from in c.env-from) ...match (from) { secret => [from], config => [] }
  for (v in c.volumes.values()) ...match (v) { secret-file => [v.from.of], secret-files => [v.from], else => [] }
].distinct()

/// The configs that `c` reads.
fn configs(c: Container) -> [config] = [
  for (v in c.env.values()) ...match (v) { ConfigKey => [v.of], else => [] }
  for (from in c.env-from) ...match (from) { config => [from], secret => [] }
  for (v in c.volumes.values()) ...match (v) { config-file => [v.from.of], config-files => [v.from], else => [] }
].distinct()

/// `scope` is put before the names of the container's own volumes, so that two containers may mount at one path.
private fn container(name: DnsLabel, c: Container, claims: [claim], scope: String) -> k8s.Container = {
  name: name
  image: c.image
  command: c.command.non-empty()
  args: c.args.non-empty()
  workingDir: c.working-dir
  envFrom: [for (from in c.env-from) env-source(from)].non-empty()
  env: [for (n, v in c.env) env-var(n, v)].non-empty()
  ports: [for (n, p in c.ports) { name: n, containerPort: p }].non-empty()
  startupProbe: c.probes.startup?.k8s-probe()
  livenessProbe: c.probes.liveness?.k8s-probe()
  readinessProbe: c.probes.readiness?.k8s-probe()
  lifecycle: k8s-lifecycle(c.lifecycle)
  resources: k8s-resources(c.resources)
  securityContext: container-security(c)
  volumeMounts: [
    for (k in claims) { name: k.volume, mountPath: k.mount }
    for (path, v in c.volumes) mount(scope, path, v)
  ].non-empty()
}

/// What is done when a container has started, and before it is ended; null if that is nothing.
fn k8s-lifecycle(l: Lifecycle) -> k8s.Lifecycle? =
  if (l.post-start == null and l.pre-stop == null) null
  else { postStart: handler(l.post-start), preStop: handler(l.pre-stop) }

private fn handler(h: Hook?) -> k8s.LifecycleHandler? = if (h == null) null else match (h) {
  exec => { exec { command: h.command } }
  http-get => { httpGet { path: "\(h.path)", port: h.port } }
  sleep => { sleep { seconds: h.time.seconds() } }
}

/// What a container may do to its node.
fn container-security(c: Container) -> k8s.SecurityContext = {
  privileged: if (c.privileged) true else null
  runAsUser: c.user
  runAsGroup: c.group
  runAsNonRoot: if ((c.user ?? 0) != 0) true else null
  readOnlyRootFilesystem: if (c.read-only-root) true else null
  allowPrivilegeEscalation: if (c.privileged) null else false
  capabilities: if (c.privileged) null else { drop: c.capabilities.drop, add: c.capabilities.add.non-empty() }
}

private fn pod-security(p: Pod, claims: [claim]) -> k8s.PodSecurityContext = {
  // Claims are empty and root's at first: the group makes them writable for the user of the main container.
  fsGroup: if (claims.size() > 0) p.group ?? p.user else null
  fsGroupChangePolicy: if (claims.size() > 0 and (p.group ?? p.user) != null) "OnRootMismatch" else null
  seccompProfile: if (containers(p).any(c => c.privileged)) null else { type: "RuntimeDefault" }
}

/// What is asked for and granted; null if that is nothing.
fn k8s-resources(r: Resources) -> k8s.ResourceRequirements? =
  if (r.requests.size() + r.limits.size() == 0) null
  else { requests: r.requests.non-empty(), limits: r.limits.non-empty() }

/// `match` is exhaustive: a new variant of Probe is an error here until it has an arm.
fn k8s-probe(probe: Probe) -> k8s.Probe = match (probe) {
  http => { ...timing(probe), httpGet { path: probe.path, port: probe.port } }
  tcp => { ...timing(probe), tcpSocket { port: probe.port } }
  exec => { ...timing(probe), exec { command: probe.command } }
  grpc => { ...timing(probe), grpc { port: probe.port, service: probe.service } }
}

private fn timing(t: ProbeTiming) -> k8s.Probe = {
  initialDelaySeconds: t.delay?.seconds()
  periodSeconds: t.every?.seconds()
  timeoutSeconds: t.timeout?.seconds()
  failureThreshold: t.failures
}

/// All keys of a config or secret as variables.
fn env-source(from: config | secret) -> k8s.EnvFromSource = match (from) {
  config => { configMapRef { name: from.name } }
  secret => { secretRef { name: from.name } }
}

private fn env-var(name: EnvName, value: EnvValue) -> k8s.EnvVar =
  { name: name, value: env-text(value), valueFrom: env-var-source(value) }

/// The value of a variable; null if it is known elsewhere only.
fn env-text(value: EnvValue) -> String? = match (value) {
  SecretKey | ConfigKey | PodField => null
  else => "\(value)"
}

/// Where the value of a variable is known; null if that is here.
fn env-var-source(value: EnvValue) -> k8s.EnvVarSource? = match (value) {
  SecretKey => { secretKeyRef { name: value.of.name, key: value.key } }
  ConfigKey => { configMapKeyRef { name: value.of.name, key: value.key } }
  PodField => { fieldRef { fieldPath: value.pod-field } }
  else => null
}

/// The volumes of all containers: claims once each, the others by the path they are mounted at.
private fn volumes(p: Pod, claims: [claim]) -> [k8s.Volume] = [
  for (c in mounted-claims(p, claims)) if (not c.per-replica) {
    name: c.volume, persistentVolumeClaim { claimName: c.name }
  }
  ...own-volumes("", p)
  for (n, c in p.init) ...own-volumes(n, c)
  for (n, c in p.sidecars) ...own-volumes(n, c)
]

/// `claims` and those that the containers of `p` ask for a share of.
fn mounted-claims(p: Pod, claims: [claim]) -> [claim] =
  [...claims, ...containers(p).flat-map(c => claimed(c))].distinct()

private fn claimed(c: Container) -> [claim] =
  [for (v in c.volumes.values()) ...match (v) { claimed => [v.claim], else => [] }]

private fn own-volumes(scope: String, c: Container) -> [k8s.Volume] =
  [for (path, v in c.volumes) ...volume(volume-name(scope, path), v)]

/// None for a claim, which is listed once however many mount it.
private fn volume(name: DnsLabel, v: Volume) -> [k8s.Volume] = match (v) {
  empty => [{ name: name, emptyDir { medium: v.medium, sizeLimit: v.limit } }]
  claimed => []
  config-file => [{ name: name, configMap { name: v.from.of.name, defaultMode: v.mode } }]
  config-files => [{ name: name, configMap { name: v.from.name, defaultMode: v.mode } }]
  secret-file => [{ name: name, secret { secretName: v.from.of.name, defaultMode: v.mode } }]
  secret-files => [{ name: name, secret { secretName: v.from.name, defaultMode: v.mode } }]
  nfs => [{ name: name, nfs { server: "\(v.server)", path: v.path, readOnly: if (v.read-only) true else null } }]
  host-path => [{ name: name, hostPath { path: v.path, type: v.type } }]
}

/// Where a container finds volume `v`; `scope` is as for its name.
fn mount(scope: String, path: FilePath, v: Volume) -> k8s.VolumeMount {
  let name = volume-name(scope, path)
  match (v) {
    claimed => {
      name: v.claim.volume, mountPath: path, subPath: v.sub-path, readOnly: if (v.read-only) true else null
    }
    config-file => { name: name, mountPath: path, subPath: v.from.key, readOnly: true }
    secret-file => { name: name, mountPath: path, subPath: v.from.key, readOnly: true }
    config-files => { name: name, mountPath: path, readOnly: true }
    secret-files => { name: name, mountPath: path, readOnly: true }
    empty => { name: name, mountPath: path }
    nfs => { name: name, mountPath: path, readOnly: if (v.read-only) true else null }
    host-path => { name: name, mountPath: path }
  }
}

/// A name of at most 63 letters from a path: `/etc/ssl/ca.crt` is `etc-ssl-ca-crt`. `scope` stands before it.
fn volume-name(scope: String, path: FilePath) -> DnsLabel {
  let parts = if (scope == "") path.segments() else [scope, ...path.segments()]
  let name = parts.join("-").lower().replace(".", "-").replace("_", "-").remove-prefix("-")
  if (name.size() <= 63) name else "\(name.take(54).remove-suffix("-"))-\(name.sha256().take(8))"
}
