/// The other way to run an app: one Flux HelmRelease of the chart app-template by bjw-s, with an OCIRepository of its own.
/// Chosen for a whole cluster by `defaults app { workload: app-template.release { tag: 4.6.2 } }`; neither `app` nor the
/// compiler knows of it. The pods are the same as those of `plain`: what they are made of comes from `std.pods`.
use std.app.{workload}
use std.autoscaler.{horizontal-autoscaler}
use std.container.{Container, Probe, Volume}
use std.crd.flux as api
use std.plain.{affinity-of, owned, spread-constraints}
use std.pods.{
  container-security, env-source, env-text, env-var-source, k8s-lifecycle, k8s-probe, k8s-resources, mount, mounted-claims
  pod-annotations, pod-spec, volume-name
}
use std.values.{AnnotationKey, DnsLabel, EnvValue}

/// One release of app-template for one app. The chart names its objects after the release, which has the name of the app,
/// so that endpoints, routes and policies hold as they do for `plain`.
kind release is workload {
  /// The version of the chart; the values are those of app-template 4.
  tag: Version
  /// Where the chart lies.
  url: String = "oci://ghcr.io/bjw-s-labs/helm/app-template"
  /// How often Flux compares the release with the cluster and looks for the chart.
  interval: Duration = 1h
  /// How often an upgrade that failed is tried again. An installation is tried until it succeeds.
  retries: Count = 3
  /// Annotations of the Deployment: `"reloader.stakater.com/auto": "true"`.
  annotations: Map<AnnotationKey, String> = {}
  /// Open data laid over what is derived: the way to the other fields of the chart.
  values: Map<String, Any> = {}

  let claims = all(claim, below: app)

  check not claims.any(c => c.per-replica) at claims.filter(c => c.per-replica).first()
    else "the pods of '\(app.name)' are all alike, and each is to have a claim of its own"
    help "workload: stateful {}"
  for (n, c in { ...app.init, ...app.sidecars }) {
    check n != main at c
      else "the chart calls the container of '\(app.name)' itself '\(main)'"
      help "give this one another name"
  }
  if (app.strategy != null) {
    check match (app.strategy) { on-delete => false, rolling => app.strategy.partition == null, recreate => true } at app.strategy
      else "the pods of '\(app.name)' are all alike: neither do some of them stay old, nor do they wait until somebody deletes them"
      help "rolling { max-surge: ..., max-unavailable: ... } or recreate {}"
  }
  check tag.satisfies(">= 4.0.0, < 5.0.0") at tag
    else "app-template \(tag) takes other values than those of version 4"
    help "take a tag of version 4"

  emit api.OCIRepository {
    metadata { name: app.name, namespace: app.namespace.name }
    spec {
      interval: interval
      url: url
      ref { tag: "\(tag)" }
      layerSelector { mediaType: "application/vnd.cncf.helm.chart.content.v1.tar+gzip", operation: "copy" }
    }
  }

  emit api.HelmRelease {
    metadata { name: app.name, namespace: app.namespace.name, labels: app.labels.non-empty() }
    spec {
      interval: interval
      chartRef { kind: "OCIRepository", name: app.name }
      install { remediation { retries: -1 } }
      upgrade { cleanupOnFail: true, remediation { retries: retries } }
      values: chart-values(app, claims, annotations).deep-merge(values)
    }
  }

  if (app.autoscale != null) {
    emit horizontal-autoscaler(app, app.autoscale, "Deployment")
  }
}

/// What the chart calls the container of the app itself.
private let main: DnsLabel = "app"

/// In open data keys are free, a null leaves its key out, and a literal stands for its own text.
private fn chart-values(a: app, claims: [claim], annotations: Map<String, String>) -> Any = {
  defaultPodOptions: pod-options(a, claims)
  controllers {
    [a.name]: {
      annotations: annotations.non-empty()
      // A key that is left out would be one pod; only null leaves the number to the autoscaler.
      replicas: if (a.autoscale == null) a.replicas else explicit-null
      strategy: if (is-recreated(a, claims)) "Recreate" else "RollingUpdate"
      rollingUpdate: rolling-update(a)
      serviceAccount: if (a.service-account == null) null else { name: a.service-account.name }
      initContainers: if (a.init.size() > 0) containers(a.init) else null
      containers: containers({ [main]: a, ...a.sidecars })
    }
  }
  service: if (a.all-ports.size() > 0) {
    [main]: { controller: a.name, ports { for (n, p in a.all-ports) { [n]: { port: p } } } }
  } else null
  persistence: {
    for (c in mounted-claims(a, claims)) {
      [if (c in claims) c.id else c.name]: {
        existingClaim: c.name, advancedMounts { [a.name]: claim-mounts(a, claims, c) }
      }
    }
    ...mounted(a.name, main, "", a)
    for (n, c in a.init) { ...mounted(a.name, n, n, c) }
    for (n, c in a.sidecars) { ...mounted(a.name, n, n, c) }
  }.non-empty()
}

private fn is-recreated(a: app, claims: [claim]) -> Bool =
  if (a.strategy == null) owned(claims) else match (a.strategy) { recreate => true, else => false }

private fn rolling-update(a: app) -> Any = if (a.strategy == null) null else match (a.strategy) {
  rolling => { surge: a.strategy.max-surge, unavailable: a.strategy.max-unavailable }.non-empty()
  else => null
}

private fn pod-options(a: app, claims: [claim]) -> Any {
  let spec = pod-spec(a.name, a, claims)
  {
    annotations: pod-annotations(a).non-empty()
    labels: a.labels.non-empty()
    automountServiceAccountToken: a.service-account != null
    priorityClassName: spec.priorityClassName
    imagePullSecrets: spec.imagePullSecrets
    hostAliases: spec.hostAliases
    nodeSelector: spec.nodeSelector
    tolerations: spec.tolerations
    affinity: affinity-of(a)
    topologySpreadConstraints: spread-constraints(a).non-empty()
    hostNetwork: spec.hostNetwork
    dnsPolicy: spec.dnsPolicy
    terminationGracePeriodSeconds: spec.terminationGracePeriodSeconds
    securityContext: spec.securityContext
  }
}

private fn containers(all-of: Map<DnsLabel, Container>) -> Any = { for (n, c in all-of) { [n]: container(c) } }

private fn container(c: Container) -> Any = {
  image {
    repository: "\(c.image.registry)/\(c.image.repository)"
    tag: if (c.image.digest == null) c.image.tag else "\(c.image.tag ?? "latest")@\(c.image.digest)"
  }
  command: c.command.non-empty()
  args: c.args.non-empty()
  workingDir: c.working-dir
  envFrom: [for (from in c.env-from) env-source(from)].non-empty()
  env: { for (n, v in c.env) { [n]: env-value(v) } }.non-empty()
  ports: [for (n, p in c.ports) { name: n, containerPort: p }].non-empty()
  probes: {
    if (c.probes.startup != null) { startup: probe(c.probes.startup) }
    if (c.probes.liveness != null) { liveness: probe(c.probes.liveness) }
    if (c.probes.readiness != null) { readiness: probe(c.probes.readiness) }
  }.non-empty()
  lifecycle: k8s-lifecycle(c.lifecycle)
  resources: k8s-resources(c.resources)
  securityContext: container-security(c)
}

/// The chart takes texts for templates of Helm; one that means its braces has to say so.
private fn env-value(v: EnvValue) -> Any {
  let text = env-text(v)
  if (text == null) { valueFrom: env-var-source(v) } else text.replace("{{", "{{ `{{` }}")
}

private fn probe(p: Probe) -> Any = { enabled: true, custom: true, spec: k8s-probe(p) }

/// Where the containers mount claim `c`: the main one at the claim's own path, others where they ask for a share of it.
private fn claim-mounts(a: app, claims: [claim], c: claim) -> Any = {
  [main]: [if (c in claims) { path: c.mount }, ...shares(a, c)].non-empty()
  for (n, other in a.init) { [n]: shares(other, c).non-empty() }
  for (n, other in a.sidecars) { [n]: shares(other, c).non-empty() }
}

private fn shares(by: Container, c: claim) -> [Any] = [
  for (path, v in by.volumes) ...match (v) {
    claimed => if (v.claim == c) [chart-mount("", path, v)] else []
    else => []
  }
]

/// What container `n` mounts besides claims, an item for each path.
private fn mounted(app-name: DnsLabel, n: DnsLabel, scope: String, c: Container) -> Map<String, Any> = {
  for (path, v in c.volumes) {
    for (source in chart-source(v)) {
      [volume-name(scope, path)]: { ...source, advancedMounts { [app-name]: { [n]: [chart-mount(scope, path, v)] } } }
    }
  }
}

private fn chart-mount(scope: String, path: FilePath, v: Volume) -> Any {
  let m = mount(scope, path, v)
  { path: m.mountPath, subPath: m.subPath, readOnly: m.readOnly }
}

/// None for a claim, which is an item of its own however many mount it.
private fn chart-source(v: Volume) -> [Any] = match (v) {
  empty => [{ type: "emptyDir", medium: v.medium, sizeLimit: v.limit }]
  claimed => []
  config-file => [{ type: "configMap", name: v.from.of.name, defaultMode: v.mode }]
  config-files => [{ type: "configMap", name: v.from.name, defaultMode: v.mode }]
  secret-file => [{ type: "secret", name: v.from.of.name, defaultMode: v.mode }]
  secret-files => [{ type: "secret", name: v.from.name, defaultMode: v.mode }]
  nfs => [{ type: "nfs", server: "\(v.server)", path: v.path }]
  host-path => [{ type: "hostPath", hostPath: v.path, hostPathType: v.type }]
}
