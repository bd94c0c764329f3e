/// What the API server refuses of objects written by hand, though their schemas let it pass: fields that exclude each other, lists
/// that may not be empty, names that are asked for where there are several. Kinds write none of it.
use std.k8s
use std.objects.{object-kind, of-kinds}
use std.open-data.{keys-at, text-at, values-at}
use std.program.{program}
use std.wiring.{Runner, address-of, containers-of, name-of, objects-of, place-of, runners, texts-at}

/// The API server takes no such object.
rule refused-object {
  code: "CL2061"
  severity: "error"

  for (r in runners) {
    for (f in if (owner(r.at, program) != null) [] else [...of-pod(r), ...containers-of(r).flat-map(c => of-container(r, c))]) {
      check false at f.at
        else "\(r.kind) '\(r.name)' \(f.what)"
        help f.instead
    }
  }
  for (o in objects-of("Service")) {
    let ports = o.value.values-at("spec.ports")
    let names = ports.map(p => p.text-at("name"))
    check ports.size() < 2 or names.every(n => n != null) at ports.find(p => p.text-at("name") == null) ?? o
      else "Service '\(name-of(o))' has \(ports.size()) ports, and not each has a name"
      help "a single port needs none; of several each is called by one: name: \"http\""
    check names.compact().size() == names.compact().distinct().size() at ports.last() ?? o
      else "two ports of Service '\(name-of(o))' have one name"
      help "give each of them a name of its own"
    for (p in if (o.value.text-at("spec.type") in ["NodePort", "LoadBalancer"]) ports else []) {
      let number = p.text-at("nodePort")?.to-int()
      check number == null or number in 30000..32767 or not has-usual-range at p
        else "Service '\(name-of(o))' asks for port \(number) of the nodes, and Kubernetes gives those from 30000 to 32767"
        help "one of these, or none: Kubernetes finds one"
    }
  }
  for (same in node-ports.group-by(p => p.number)) {
    check same.items.size() == 1 at same.items.last()?.at ?? same.items
      else "\(same.items.map(p => "Service '\(name-of(p.by))' of namespace '\(place-of(p.by))'").distinct().join(" and ")) ask\(if (same.items.map(p => address-of(p.by)).distinct().size() == 1) "s twice" else "") for port \(same.key) of the nodes"
      help "a port for each, or none: Kubernetes finds one"
  }
  for (c in [
    ...objects-of("PersistentVolumeClaim").filter(o => owner(o, program) == null).map(o => k8s.PersistentVolumeClaim(o.value))
    ...runners.filter(r => r.claims.size() > 0 and owner(r.at, program) == null).flat-map(r => r.claims)
  ]) {
    let size = c.spec?.resources?.requests?.get("storage")
    check size == null or size > Quantity("0") at size
      else "claim '\(c.metadata?.name ?? "")' asks for \(size) of storage"
      help "more than nothing: storage: 1Gi"
  }
  for (o in of-kinds(["Role", "ClusterRole"])) {
    for (rule in o.value.values-at("rules")) {
      let is-of-urls = texts-at(rule, "nonResourceURLs").size() > 0
      for (field in if (is-of-urls) ["verbs"] else ["verbs", "apiGroups", "resources"]) {
        check texts-at(rule, field).size() > 0 at rule
          else "a rule of \(o.value.text-at("kind") ?? "") '\(name-of(o))' has no \(field)"
          help if (field == "apiGroups") "apiGroups: [\"\"] for what Kubernetes began with: pods, secrets, services" else "say at least one, or leave the rule out"
      }
    }
  }
  for (o in objects-of("scheduling.k8s.io/PriorityClass")) {
    for (value in o.value.values-at("value")) {
      check ((value.text-at("") ?? "").to-int() ?? 0) <= 1_000_000_000 or name-of(o).starts-with("system-") at value
        else "PriorityClass '\(name-of(o))' is above a billion, where Kubernetes keeps its own"
        help "value: 1000000000 at most"
    }
  }
  for (o in looked-at.flat-map(type => objects-of(type))) {
    for (f in if (owner(o, program) != null) [] else of-object(o)) {
      check false at f.at
        else "\(object-kind(o)) '\(name-of(o))' \(f.what)"
        help f.instead
    }
  }
}

/// A port of the nodes that a Service asks for, with what is spoken on it: `30080/TCP`.
private type NodePort = { by: Output, at: Any, number: String }

private let node-ports: [NodePort] = [
  for (o in objects-of("Service")) for (p in if (o.value.text-at("spec.type") in ["NodePort", "LoadBalancer"]) o.value.values-at("spec.ports") else [])
  if (p.text-at("nodePort") != null) { by: o, at: p, number: "\(p.text-at("nodePort") ?? "")/\(p.text-at("protocol") ?? "TCP")" }
]

/// The API server is one that stands here, and is told of no other range.
private let has-usual-range: Bool = all(node-pool).size() > 0
  and all(node-pool).every(p => p.patches.every(patch => patch.text-at("cluster.apiServer.extraArgs.service-node-port-range") == null))

/// What is refused.
private type Fault = {
  /// Where to point at.
  at: Any
  /// What it is, as the end of a sentence.
  what: String
  /// What to do instead.
  instead: String
}

private fn of-pod(r: Runner) -> [Fault] = [
  if (r.spec.containers.size() == 0) { at: r.at, what: "has no container", instead: "containers: [{ name: ..., image: ... }]" }
  if (r.kind in ["Job", "CronJob"] and r.spec.restartPolicy != "Never" and r.spec.restartPolicy != "OnFailure") {
    at: r.spec.restartPolicy ?? r.at, what: "ends, and its pods are \(if (r.spec.restartPolicy == null) "not said to" else "started again for ever")"
    instead: "restartPolicy: \"OnFailure\", or \"Never\""
  }
  if (r.kind in ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"] and (r.spec.restartPolicy ?? "Always") != "Always") {
    at: r.spec.restartPolicy ?? r.at, what: "runs on, and its containers are not started again", instead: "leave out restartPolicy; work that ends is a Job"
  }
  for (v in r.spec.volumes ?? []) if (sources(v, ["name"]).size() > 1) {
    at: v, what: "takes volume '\(v.name)' from \(sources(v, ["name"]).join(" and from "))", instead: "a volume has one source: make two of it"
  }
]

private fn of-container(r: Runner, c: k8s.Container) -> [Fault] = [
  for (e in c.env ?? []) if (e.value != null and e.valueFrom != null) {
    at: e, what: "gives variable '\(e.name)' of container '\(c.name)' a value and takes it from elsewhere", instead: "value or valueFrom"
  }
  for (p in [c.livenessProbe, c.readinessProbe, c.startupProbe].compact()) if (sources(p, timing).size() != 1) {
    at: p, what: "has a probe of container '\(c.name)' that \(asks(sources(p, timing)))", instead: "httpGet, tcpSocket, exec or grpc: one of them"
  }
  for (h in [c.lifecycle?.postStart, c.lifecycle?.preStop].compact()) if (sources(h, []).size() != 1) {
    at: h, what: "has a hook of container '\(c.name)' that \(asks(sources(h, [])))", instead: "httpGet, exec or sleep: one of them"
  }
  for (name, some in c.resources?.requests ?? {}) if (some > (c.resources?.limits?.get(name) ?? some)) {
    at: some, what: "asks for \(some) of \(name) for container '\(c.name)', which may take \(c.resources?.limits?.get(name) ?? some)"
    instead: "ask for no more than the limit"
  }
]

private fn asks(handlers: [String]) -> String = if (handlers.size() == 0) "does nothing" else "does both \(handlers.join(" and "))"

/// The fields of a value, without those that say nothing of what it is made of.
private fn sources(value: Any, beside: [String]) -> [String] = value.keys-at("").filter(k => not (k in beside))

private let timing = ["initialDelaySeconds", "periodSeconds", "timeoutSeconds", "failureThreshold", "successThreshold", "terminationGracePeriodSeconds"]

// ---- objects without pods, and what Deployments say of theirs --------------------------------------------------------

private let looked-at = [
  "apps/Deployment", "networking.k8s.io/Ingress", "networking.k8s.io/NetworkPolicy", "postgresql.cnpg.io/Cluster"
  "gateway.networking.k8s.io/HTTPRoute", "gateway.networking.k8s.io/GRPCRoute", "gateway.networking.k8s.io/Gateway"
]

private fn of-object(o: Output) -> [Fault] = match (object-kind(o)) {
  "Deployment" => of-strategy(o)
  "Ingress" => of-ingress(o)
  "NetworkPolicy" => of-policy(o)
  "Cluster" => of-bootstrap(o)
  "Gateway" => of-gateway(o)
  else => o.value.values-at("spec.rules").flat-map(r => of-route(r))
}

/// https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/apps/validation/validation.go, ValidateDeploymentStrategy.
private fn of-strategy(o: Output) -> [Fault] {
  let strategy = k8s.Deployment(o.value).spec?.strategy
  let limits = [strategy?.rollingUpdate?.maxSurge, strategy?.rollingUpdate?.maxUnavailable].compact()
  [
    if (strategy?.type == "Recreate" and strategy?.rollingUpdate != null) {
      at: strategy.rollingUpdate, what: "ends all its pods before it starts others, and says how many may be replaced at a time"
      instead: "leave out rollingUpdate, or say type: \"RollingUpdate\""
    }
    for (limit in limits) if (is-text(limit) and not "\(limit)".matches("[0-9]+%")) {
      at: limit, what: "counts pods in a text, '\(limit)'", instead: "a number, or a text that ends in %"
    }
    if (limits.size() == 2 and limits.every(limit => "\(limit)" in ["0", "0%"])) {
      at: strategy?.rollingUpdate ?? o, what: "may have no pod more and no pod less while it replaces them", instead: "one of both is above 0"
    }
  ]
}

private fn is-text(value: Any) -> Bool = match (value) { String => true, else => false }

/// https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/networking/validation/validation.go, ValidateIngressSpec.
private fn of-ingress(o: Output) -> [Fault] {
  let spec = k8s.Ingress(o.value).spec
  let rules = spec?.rules ?? []
  let paths = rules.flat-map(r => r.http?.paths ?? [])
  [
    if (rules.size() == 0 and spec?.defaultBackend == null) {
      at: o, what: "has neither rules nor a defaultBackend", instead: "rules: [{ host: ..., http { paths: [...] } }]"
    }
    for (host in rules.map(r => r.host).compact()) if (host != "" and (not host.matches(dns-name) or host.matches("[0-9]{1,3}([.][0-9]{1,3}){3}"))) {
      at: host, what: "is for '\(host)', which is no name of DNS", instead: "a name in small letters; leave out host to serve all that comes"
    }
    for (p in paths) if (not is-path(p.path, p.pathType)) {
      at: p.path ?? p, what: "has path '\(p.path ?? "")', which is \(if ((p.path ?? "").starts-with("/")) "not what a request asks for" else "not absolute")"
      instead: "path: \"/\", and no '//', '.', '..' or %2f in it"
    }
    for (b in [spec?.defaultBackend, ...paths.map(p => p.backend)].compact()) if (sources(b, []).size() != 1) {
      at: b, what: "leads to \(if (sources(b, []).size() == 0) "nothing" else "a service and a resource")", instead: "service or resource: one of them"
    }
    for (s in [spec?.defaultBackend?.service, ...paths.map(p => p.backend.service)].compact()) if ((s.port?.name == null) == (s.port?.number == null)) {
      at: s.port ?? s, what: "asks for \(if (s.port?.name == null) "no port" else "a port by name and by number") of Service '\(s.name)'", instead: "port { number: 80 }, or port { name: \"http\" }"
    }
  ]
}

private let dns-name = "([*][.])?[a-z0-9]([-a-z0-9]*[a-z0-9])?([.][a-z0-9]([-a-z0-9]*[a-z0-9])?)*"

private fn is-path(path: String?, type: String) -> Bool {
  let text = path ?? ""
  let bare = not ["//", "/./", "/../", "%2f", "%2F"].any(part => text.contains(part)) and not text.ends-with("/..") and not text.ends-with("/.")
  if (type == "ImplementationSpecific") text == "" or text.starts-with("/") else text.starts-with("/") and bare
}

/// The same file, ValidateNetworkPolicyPort, ValidateNetworkPolicyPeer, ValidateIPBlock.
private fn of-policy(o: Output) -> [Fault] {
  let spec = k8s.NetworkPolicy(o.value).spec
  let peers = [...(spec?.ingress ?? []).flat-map(i => i.from ?? []), ...(spec?.egress ?? []).flat-map(e => e.to ?? [])]
  let ports = [...(spec?.ingress ?? []).flat-map(i => i.ports ?? []), ...(spec?.egress ?? []).flat-map(e => e.ports ?? [])]
  [
    for (p in ports) if (p.endPort != null and (p.text-at("port") ?? "").to-int() == null) {
      at: p, what: "has an endPort behind \(if (p.port == null) "no port" else "a port with a name")", instead: "port: the number of the first, endPort: of the last"
    }
    for (p in ports) if ((p.endPort ?? 65535) < ((p.text-at("port") ?? "").to-int() ?? 0)) {
      at: p.endPort ?? p, what: "has ports from \(p.text-at("port") ?? "") to \(p.text-at("endPort") ?? "")", instead: "endPort is the last of them"
    }
    for (p in peers) if (sources(p, []).size() == 0 or p.ipBlock != null and sources(p, []).size() > 1) {
      at: p, what: "has a peer \(if (p.ipBlock == null) "that nothing is said of" else "by address and by selector")"
      instead: "ipBlock, or podSelector and namespaceSelector; podSelector {} are all pods"
    }
    for (block in peers.map(p => p.ipBlock).compact()) for (except in block.except ?? []) if (not block.cidr.overlaps(except) or except.prefix() <= block.cidr.prefix()) {
      at: except, what: "leaves out \(except), which is no part of \(block.cidr)", instead: "except: networks inside of cidr, and smaller"
    }
  ]
}

/// https://github.com/cloudnative-pg/cloudnative-pg/blob/main/internal/webhook/v1/cluster_webhook.go, validateBootstrapMethod.
private fn of-bootstrap(o: Output) -> [Fault] {
  let ways = o.value.keys-at("spec.bootstrap").filter(k => k in ["initdb", "recovery", "pg_basebackup"])
  if (ways.size() < 2) [] else [{
    at: o.value.values-at("spec.bootstrap").first() ?? o, what: "begins by \(ways.join(" and by "))"
    instead: "initdb for a new database, recovery or pg_basebackup for a copy: one of them"
  }]
}

/// The rules in CEL of https://github.com/kubernetes-sigs/gateway-api/blob/main/apis/v1/httproute_types.go.
private fn of-route(rule: Any) -> [Fault] = [
  ...[...rule.values-at("filters"), ...rule.values-at("backendRefs.filters")].flat-map(f => of-filter(f, f.text-at("type") ?? ""))
  for (b in [...rule.values-at("backendRefs"), ...rule.values-at("filters.requestMirror.backendRef")])
  if (b.text-at("port") == null and (b.text-at("kind") ?? "Service") == "Service" and (b.text-at("group") ?? "") == "") {
    at: b, what: "leads to Service '\(b.text-at("name") ?? "")' and says no port of it", instead: "port: the number of the Service's port"
  }
]

/// The same of https://github.com/kubernetes-sigs/gateway-api/blob/main/apis/v1/gateway_types.go; a kind writes none of it.
private fn of-gateway(o: Output) -> [Fault] {
  let listeners = if (owner(o, gateway) == null) o.value.values-at("spec.listeners") else []
  [
    for (l in listeners) if ("tls" in l.keys-at("") and l.text-at("protocol") in ["HTTP", "TCP", "UDP"]) {
      at: l, what: "has tls at listener '\(l.text-at("name") ?? "")' for \(l.text-at("protocol") ?? "")", instead: "protocol: \"HTTPS\" or \"TLS\", or no tls"
    }
    for (l in listeners) if (l.text-at("protocol") == "HTTPS" and l.text-at("tls.mode") == "Passthrough") {
      at: l, what: "passes on at listener '\(l.text-at("name") ?? "")' what it reads as HTTPS", instead: "protocol: \"TLS\", or mode: \"Terminate\""
    }
    for (l in listeners) if ("tls" in l.keys-at("") and (l.text-at("tls.mode") ?? "Terminate") == "Terminate" and l.values-at("tls.certificateRefs").size() == 0 and l.keys-at("tls.options").size() == 0) {
      at: l, what: "ends TLS at listener '\(l.text-at("name") ?? "")' and names no certificate", instead: "certificateRefs: [{ name: ... }]"
    }
    for (same in listeners.group-by(l => "port \(l.text-at("port") ?? ""), \(l.text-at("protocol") ?? ""), host \(l.text-at("hostname") ?? "*")")) if (same.items.size() > 1) {
      at: same.items.last() ?? o, what: "has \(same.items.size()) listeners for \(same.key)", instead: "leave one of them out"
    }
  ]
}

private fn of-filter(filter: Any, type: String) -> [Fault] {
  let own = filter-fields.get(type)
  let fields = filter.keys-at("").filter(k => k != "type")
  if (own == null) [] else [
    for (key in fields) if (key != own) {
      at: filter.values-at(key).first() ?? filter, what: "has a filter of type \(type) with \(key)", instead: "\(own) { ... }, or another type"
    }
    if (fields.size() == 0) { at: filter, what: "has a filter of type \(type) without \(own)", instead: "\(own) { ... }" }
  ]
}

/// The field that goes with each type of a filter.
private let filter-fields: Map<String, String> = {
  CORS: "cors"
  ExtensionRef: "extensionRef"
  ExternalAuth: "externalAuth"
  RequestHeaderModifier: "requestHeaderModifier"
  RequestMirror: "requestMirror"
  RequestRedirect: "requestRedirect"
  ResponseHeaderModifier: "responseHeaderModifier"
  URLRewrite: "urlRewrite"
}
