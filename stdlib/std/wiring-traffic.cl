/// Whether traffic arrives: from a Gateway to a route, from a route to a Service, from a Service to pods, and what reads
/// their metrics.
use std.external.{external}
use std.k8s
use std.open-data.{keys-at, text-at, values-at}
use std.proof-pods.{selects}
use std.secret.{bitwarden}
use std.wiring.{
  Runner, address-of, advice, are-pods-of-others, as-set, entries-at, in-place, is-dark, name-of, objects-of, place-of, port-names
  port-numbers, runners, selected, texts-at, type-of, zalando-poolers
}

/// A Service, by whatever it is made.
type Served = {
  /// The numbers of its ports, and their names.
  ports: Map<String, Bool>
  /// It has no others.
  complete: Bool
}

private type Offer = { address: String, ports: [String], complete: Bool = true }

/// All Services, by namespace and name.
let services: Map<String, Served> = {
  for (same in offers.group-by(o => o.address)) {
    [same.key]: { ports: as-set(same.items.flat-map(o => o.ports)), complete: same.items.every(o => o.complete) }
  }
}

private let offers: [Offer] = [
  { address: "default/kubernetes", ports: ["443", "https"] }
  for (o in objects-of("Service")) {
    address: address-of(o), ports: [...texts-at(o.value, "spec.ports.port"), ...texts-at(o.value, "spec.ports.name")]
  }
  for (e in all(external)) for (n, ports in e.services) {
    address: "\(e.place)/\(n)", ports: [...ports.keys(), ...ports.values().map(p => "\(p)")]
  }
  // Its chart brings it with External Secrets.
  for (b in all(bitwarden)) { address: "\(b.namespace.name)/bitwarden-sdk-server", ports: ["9998", "https"] }
  for (o in objects-of("postgresql.cnpg.io/Cluster")) for (part in ["rw", "ro", "r"]) {
    address: "\(address-of(o))-\(part)", ports: ["5432", "postgres"]
  }
  for (o in objects-of("postgresql.cnpg.io/Pooler")) { address: address-of(o), ports: ["5432", "pgbouncer"] }
  for (o in objects-of("acid.zalan.do/postgresql")) for (part in ["", "-repl"]) {
    address: "\(address-of(o))\(part)", ports: ["5432", "postgresql"]
  }
  for (o in objects-of("acid.zalan.do/postgresql")) for (part in zalando-poolers(o)) {
    address: "\(address-of(o))-pooler\(part)", ports: ["5432", "pgbouncer"], complete: false
  }
  for (o in objects-of("elasticsearch.k8s.elastic.co/Elasticsearch")) for (part in ["http", "internal-http", "transport"]) {
    address: "\(address-of(o))-es-\(part)", ports: [], complete: false
  }
  for (o in objects-of("gateway.networking.k8s.io/Gateway")) {
    address: "\(place-of(o))/cilium-gateway-\(name-of(o))", ports: [], complete: false
  }
]

/// A Service without pods answers nobody, and one that leads to a port that no container has refuses every connection.
rule service-pods {
  code: "CL2110"
  severity: "error"

  for (o in objects-of("Service")) {
    let spec = k8s.Service(o.value).spec
    let place = place-of(o)
    let selector = spec?.selector ?? {}
    let found = selected(place, selector)
    let asked = if (found.size() > 0) spec?.ports ?? [] else []
    if (selector.size() > 0 and spec?.type != "ExternalName") {
      check found.size() > 0 or are-pods-of-others(place, selector) at spec?.selector ?? o
        else "Service '\(name-of(o))' selects no pods of namespace '\(place)'"
        help "the labels of pods there are \(labels-in(place)); external { by: ..., pods { ... } } where something else runs them"
      for (p in asked) {
        for (r in found) {
          check leads-to-port(r, p) or is-of-namesake(o, r) at p
            else "Service '\(name-of(o))' leads to port '\(target(p))', which \(r.kind) '\(r.name)' does not have"
            help if (port-numbers(r).size() == 0) "it has none: declare ports" else "its ports are \([...port-names(r), ...port-numbers(r).map(n => "\(n)")].join(", "))"
          let spoken = protocols-at(r, p)
          check spoken.size() == 0 or (p.protocol ?? "TCP") in spoken at p
            else "Service '\(name-of(o))' leads by \(p.protocol ?? "TCP") to port '\(target(p))', on which \(r.kind) '\(r.name)' speaks \(spoken.join(" and "))"
            help "protocol: \"\(spoken.first() ?? "TCP")\", or the port of the container once more with protocol: \"\(p.protocol ?? "TCP")\""
        }
      }
    }
  }
}

/// Another app has the name of the one whose Service this is, and it is that which CL2004 tells of.
private fn is-of-namesake(service: Output, r: Runner) -> Bool {
  let own = owner(service, app)
  let other = owner(r.at, app)
  own != null and other != null and own != other and own.name == other.name
}

private fn labels-in(place: String) -> String {
  let found = runners.filter(r => r.place == place).map(r => r.labels.entries().map(e => "\(e.key): \(e.value)").join(", ")).distinct()
  if (found.size() == 0) "none" else found.join("; or ")
}

private fn target(p: k8s.ServicePort) -> String = p.text-at("targetPort") ?? "\(p.port)"

/// A container may listen on ports that it does not say; one that says some is taken to say all.
private fn leads-to-port(r: Runner, p: k8s.ServicePort) -> Bool {
  let port = target(p)
  let number = port.to-int()
  if (number == null) port in port-names(r) else port-numbers(r).size() == 0 or number in port-numbers(r)
}

/// What is spoken on the port that a Service leads to, as its containers say.
private fn protocols-at(r: Runner, p: k8s.ServicePort) -> [String] {
  let port = target(p)
  r.ports.filter(c => c.name == port or "\(c.containerPort)" == port).map(c => "\(c.protocol ?? "TCP")").distinct()
}

/// A route whose gateway, or listener of it, does not exist gets no requests.
rule route-gateway {
  code: "CL2111"
  severity: "error"

  let gateways: Map<String, Output> = { for (same in objects-of("gateway.networking.k8s.io/Gateway").group-by(o => address-of(o))) { [same.key]: same.items[0] } }
  let foreign: Map<String, [String]> = {
    for (e in all(external)) { ...foreign-gateways(e) }
  }
  for (o in routes()) {
    for (parent in o.value.values-at("spec.parentRefs").filter(p => (p.text-at("kind") ?? "Gateway") == "Gateway")) {
      let place = parent.text-at("namespace") ?? place-of(o)
      let name = parent.text-at("name") ?? ""
      let gateway = gateways.get("\(place)/\(name)")
      let section = parent.text-at("sectionName")
      check gateway != null or name == "" or "\(place)/\(name)" in foreign or is-dark(place) at parent
        else "namespace '\(place)' has no Gateway '\(name)', through which the route '\(name-of(o))' gets its requests"
        help advice(name, in-place(place, gateways.keys()), "declare it, or external { by: ..., gateways { \(name): [...] } } where something else makes it")
      let listeners = if (gateway == null) [] else gateway.value.values-at("spec.listeners")
      let known = if (gateway == null) foreign.get("\(place)/\(name)") ?? [] else texts-at(gateway.value, "spec.listeners.name")
      check section == null or known.size() == 0 or section in known at parent
        else "Gateway '\(name)' has no listener '\(section)'"
        help advice(section, known, "its listeners are \(known.join(", "))")
      let port = parent.text-at("port")
      check port == null or listeners.size() == 0 or listeners.any(l => l.text-at("port") == port) at parent
        else "Gateway '\(name)' has no listener on port \(port)"
        help "its listeners are on \(listeners.map(l => l.text-at("port")).compact().distinct().join(", "))"
      let named = listeners.filter(l => (section == null or l.text-at("name") == section) and (port == null or l.text-at("port") == port))
      let kind = o.value.text-at("kind") ?? ""
      let asked = named.filter(l => takes(l, kind))
      // The kind asks for it itself, with the words of the description.
      check named.size() == 0 or asked.size() > 0 or owner(o, route) != null at parent
        else "Gateway '\(name)' takes no \(kind) \(if (section == null) "at all" else "at its listener '\(section)'"): \(named.map(l => "'\(l.text-at("name") ?? "")' is for \(l.text-at("protocol") ?? "")").join(", "))"
        help "a listener for \((protocols.get(kind) ?? []).join(" or "))"
      for (h in if (asked.size() > 0) o.value.values-at("spec.hostnames") else []) {
        // The kind asks for it itself, with the words of the description.
        check owner(o, route) != null or asked.any(l => serves(l.text-at("hostname"), h.text-at("") ?? "")) at h
          else "no listener of Gateway '\(name)' serves '\(h.text-at("") ?? "")'"
          help "it serves \(asked.map(l => l.text-at("hostname")).compact().distinct().join(", "))"
      }
      let hosts = texts-at(o.value, "spec.hostnames")
      let serving = if (hosts.size() == 0) asked else asked.filter(l => hosts.any(h => serves(l.text-at("hostname"), h)))
      check serving.size() == 0 or place == place-of(o) or serving.any(l => (l.text-at("allowedRoutes.namespaces.from") ?? "Same") != "Same") at parent
        else "Gateway '\(name)' takes routes of its own namespace only, and '\(name-of(o))' stands in '\(place-of(o))'"
        help "allowedRoutes { namespaces { from: \"All\" } }"
      let choosing = serving.filter(l => l.text-at("allowedRoutes.namespaces.from") == "Selector")
      let labels = if (choosing.size() == 0) null else spaces.get(place-of(o))
      check labels == null or choosing.size() < serving.size() or owner(o, route) != null or choosing.any(l => is-chosen(l, labels)) at parent
        else "Gateway '\(name)' takes routes of namespaces that it chooses by their labels, and not of '\(place-of(o))', in which '\(name-of(o))' stands"
        help "the labels of that namespace, or allowedRoutes { namespaces { from: \"All\" } }"
    }
  }
}

/// What a listener of a protocol takes, where it does not say it itself. Other protocols are somebody's own.
private fn takes(listener: Any, kind: String) -> Bool {
  let said = texts-at(listener, "allowedRoutes.kinds.kind")
  let protocol = listener.text-at("protocol") ?? ""
  (said.size() == 0 or kind in said) and (not (protocol in ["HTTP", "HTTPS", "TLS", "TCP", "UDP"]) or protocol in (protocols.get(kind) ?? [protocol]))
}

private let protocols: Map<String, [String]> = {
  HTTPRoute: ["HTTP", "HTTPS"], GRPCRoute: ["HTTP", "HTTPS"], TLSRoute: ["TLS"], TCPRoute: ["TCP", "TLS"], UDPRoute: ["UDP"]
}

/// The labels of the namespaces that stand here.
private let spaces: Map<String, Map<String, String>> = {
  for (o in objects-of("Namespace")) { [name-of(o)]: { ...entries-at(o.value, "metadata.labels"), "kubernetes.io/metadata.name": name-of(o) } }
}

private fn is-chosen(listener: Any, labels: Map<String, String>) -> Bool =
  selects(k8s.LabelSelector(listener.values-at("allowedRoutes.namespaces.selector").first() ?? {}), labels)

private fn foreign-gateways(e: external) -> Map<String, [String]> =
  { for (n, listeners in e.gateways) { ["\(e.place)/\(n)"]: listeners } }

/// All routes of the Gateway API.
fn routes() -> [Output] = ["HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute"]
  .flat-map(kind => objects-of("gateway.networking.k8s.io/\(kind)"))

/// `*.example.org` stands for all names below, of one and the other.
private fn serves(listener: String?, host: String) -> Bool =
  if (listener == null or listener == host) true
  else if (listener.starts-with("*.")) host.ends-with(listener.skip(1))
  else host.starts-with("*.") and listener.ends-with(host.skip(1))

/// A Service that something sends requests to.
type Backend = {
  /// Where to point at.
  at: Any
  /// What sends the requests.
  from: Output
  /// The namespace of the Service.
  place: String
  /// The Service.
  name: String
  /// Its port, by number or name.
  port: String?
}

/// A request to a Service that does not exist, or to a port it does not have, is answered by an error.
rule backend-exists {
  code: "CL2112"
  severity: "error"

  for (b in backends) {
    let service = services.get("\(b.place)/\(b.name)")
    check service != null or b.name == "" or is-dark(b.place) or is-told(b) at b.at
      else "namespace '\(b.place)' has no Service '\(b.name)', to which \(b.from.value.text-at("kind") ?? "") '\(name-of(b.from))' leads"
      help advice(b.name, in-place(b.place, services.keys()), "declare it, or external { by: ..., services { \(b.name) { NAME: PORT } } } where something else makes it")
    check service == null or b.port == null or has-port(service, b.port) at b.at
      else "Service '\(b.name)' has no port \(b.port)"
      help "its ports are \(service.ports.keys().join(", "))"
    let kind = b.from.value.text-at("kind") ?? ""
    check service == null or b.place == place-of(b.from) or is-granted(b, kind) at b.at
      else "\(kind) '\(name-of(b.from))' of namespace '\(place-of(b.from))' leads to Service '\(b.name)' of namespace '\(b.place)', and no ReferenceGrant there lets it"
      help "a route in namespace '\(b.place)', or a ReferenceGrant there from \(kind) of namespace '\(place-of(b.from))' to Service"
  }
  let middlewares = as-set([...objects-of("traefik.io/Middleware"), ...objects-of("traefik.containo.us/Middleware")].map(o => address-of(o)))
  for (o in objects-of("traefik.io/IngressRoute")) {
    for (m in o.value.values-at("spec.routes.middlewares")) {
      let name = m.text-at("name") ?? ""
      let place = m.text-at("namespace") ?? place-of(o)
      // One with an @ is not of Kubernetes.
      check name == "" or name.contains("@") or "\(place)/\(name)" in middlewares or is-open(place) at m
        else "namespace '\(place)' has no Middleware '\(name)', through which IngressRoute '\(name-of(o))' sends its requests"
        help advice(name, in-place(place, middlewares.keys()), "declare it, or leave it out: Traefik answers none of its requests")
    }
  }
}

/// Something may stand in a namespace that no `external` has a word for.
private fn is-open(place: String) -> Bool = is-dark(place) or all(external).any(e => e.place == place)

/// A route of the Gateway API leads to a Service of another namespace where that one says so.
private fn is-granted(b: Backend, kind: String) -> Bool =
  not type-of(b.from.value).starts-with("gateway.networking.k8s.io/") or is-told(b) or is-open(b.place)
  or objects-of("gateway.networking.k8s.io/ReferenceGrant").any(g => place-of(g) == b.place
    and g.value.values-at("spec.from").any(f => f.text-at("kind") == kind and f.text-at("namespace") == place-of(b.from))
    and g.value.values-at("spec.to").any(t => t.text-at("kind") == "Service" and (t.text-at("name") ?? b.name) == b.name))

/// The kind of the route has said that its Service stands in another namespace.
private fn is-told(b: Backend) -> Bool {
  let of = owner(b.from, route)
  of != null and of.answers.any(e => e.service == b.name and e.namespace != b.place)
}

/// It has the port, by number or name.
fn has-port(s: Served, port: String) -> Bool = not s.complete or port in s.ports

/// All Services that routes and ingresses send requests to.
let backends: [Backend] = [...backends-of-routes(), ...backends-of-ingresses()]

private fn backends-of-routes() -> [Backend] = [
  for (o in routes()) for (b in [
    ...o.value.values-at("spec.rules.backendRefs")
    ...if (owner(o, route) == null) o.value.values-at("spec.rules.filters.requestMirror.backendRef") else []
  ]) if ((b.text-at("kind") ?? "Service") == "Service") {
    at: b, from: o, place: b.text-at("namespace") ?? place-of(o), name: b.text-at("name") ?? "", port: b.text-at("port")
  }
]

private fn backends-of-ingresses() -> [Backend] = [
  for (o in objects-of("networking.k8s.io/Ingress")) for (s in [
    ...o.value.values-at("spec.rules.http.paths.backend.service"), ...o.value.values-at("spec.defaultBackend.service")
  ]) {
    at: s, from: o, place: place-of(o), name: s.text-at("name") ?? "", port: s.text-at("port.name") ?? s.text-at("port.number")
  }
  for (o in objects-of("traefik.io/IngressRoute")) for (s in o.value.values-at("spec.routes.services")) if ((s.text-at("kind") ?? "Service") == "Service") {
    at: s, from: o, place: s.text-at("namespace") ?? place-of(o), name: s.text-at("name") ?? "", port: s.text-at("port")
  }
]

/// Nothing reads metrics of a Service that does not exist, or of a port that it does not name.
rule monitor-target {
  code: "CL2113"
  severity: "error"

  for (o in [...objects-of("monitoring.coreos.com/ServiceMonitor"), ...objects-of("operator.victoriametrics.com/VMServiceScrape")]) {
    let labels = entries-at(o.value, "spec.selector.matchLabels")
    for (place in watched(o, labels)) {
      let found = services-with(place, labels)
      check found.size() > 0 or is-dark(place) at o
        else "\(o.value.text-at("kind") ?? "") '\(name-of(o))' finds no Service in namespace '\(place)'"
        help "no Service there has the labels \(labels.entries().map(e => "\(e.key): \(e.value)").join(", "))"
      let ports = found.flat-map(s => texts-at(s.value, "spec.ports.name"))
      // Metrics and scrapes say so themselves.
      let said = owner(o, metric) != null or owner(o, scrape) != null
      for (p in if (found.size() > 0 and not said) o.value.values-at("spec.endpoints.port") else []) {
        check (p.text-at("") ?? "") in ports at p
          else "no Service that \(o.value.text-at("kind") ?? "") '\(name-of(o))' reads has a port '\(p.text-at("") ?? "")'"
          help advice(p.text-at("") ?? "", ports, if (ports.size() == 0) "they name no ports" else "they have \(ports.join(", "))")
      }
      for (p in if (found.size() > 0 and not said) o.value.values-at("spec.endpoints.targetPort") else []) {
        let runs = found.flat-map(s => selected(place, entries-at(s.value, "spec.selector")))
        let port = p.text-at("") ?? ""
        let open = runs.size() == 0 or is-dark(place) or runs.any(r => r.ports.size() == 0)
        check open or runs.any(r => port in port-names(r) or r.ports.any(c => "\(c.containerPort)" == port)) at p
          else "no pod behind the Services that \(o.value.text-at("kind") ?? "") '\(name-of(o))' reads has a port '\(port)'"
          help advice(port, runs.flat-map(r => port-names(r)), "they have \(runs.flat-map(r => r.ports.map(c => c.name ?? "\(c.containerPort)")).distinct().join(", "))")
      }
    }
    for (places in if (is-broad(o)) [places-of-monitor(o)] else []) {
      let selector = k8s.LabelSelector(o.value.values-at("spec.selector").first() ?? {})
      let found = objects-of("Service").filter(s => place-of(s) in places and selects(selector, entries-at(s.value, "metadata.labels")))
      check found.size() > 0 or places.any(place => is-open(place)) or is-of-kubernetes(selector) at o
        else "\(o.value.text-at("kind") ?? "") '\(name-of(o))' finds no Service in any namespace that it looks in"
        help "the labels of Services are metadata.labels of each"
      let ports = found.flat-map(s => texts-at(s.value, "spec.ports.name"))
      for (p in if (found.size() > 0 and not places.any(place => is-open(place))) o.value.values-at("spec.endpoints.port") else []) {
        check (p.text-at("") ?? "") in ports at p
          else "no Service that \(o.value.text-at("kind") ?? "") '\(name-of(o))' reads has a port '\(p.text-at("") ?? "")'"
          help advice(p.text-at("") ?? "", ports, if (ports.size() == 0) "they name no ports" else "they have \(ports.join(", "))")
      }
    }
  }
  for (o in [...objects-of("monitoring.coreos.com/PodMonitor"), ...objects-of("operator.victoriametrics.com/VMPodScrape")]) {
    let labels = entries-at(o.value, "spec.selector.matchLabels")
    for (place in watched(o, labels)) {
      let found = selected(place, labels)
      check found.size() > 0 or are-pods-of-others(place, labels) at o
        else "\(o.value.text-at("kind") ?? "") '\(name-of(o))' finds no pods in namespace '\(place)'"
        help "the labels of pods there are \(labels-in(place))"
      let ports = found.flat-map(r => port-names(r))
      for (p in if (found.size() > 0) o.value.values-at("spec.podMetricsEndpoints.port") else []) {
        check (p.text-at("") ?? "") in ports at p
          else "no pod that \(o.value.text-at("kind") ?? "") '\(name-of(o))' reads has a port '\(p.text-at("") ?? "")'"
          help advice(p.text-at("") ?? "", ports, if (ports.size() == 0) "they name no ports" else "they have \(ports.join(", "))")
      }
    }
  }
}

/// What it looks for is said by more than labels, or stands anywhere.
private fn is-broad(o: Output) -> Bool =
  o.value.keys-at("spec.selector").size() > 0
  and (o.value.values-at("spec.selector.matchExpressions").size() > 0 or o.value.text-at("spec.namespaceSelector.any") == "true")

/// All namespaces that it looks in, as far as they are known.
private fn places-of-monitor(o: Output) -> [String] =
  if (o.value.text-at("spec.namespaceSelector.any") == "true") all(namespace).map(n => n.name)
  else if (o.value.values-at("spec.namespaceSelector.matchNames").size() > 0) texts-at(o.value, "spec.namespaceSelector.matchNames")
  else [place-of(o)]

/// Services that Kubernetes and operators make in namespaces which nobody declares have labels of these names.
private fn is-of-kubernetes(s: k8s.LabelSelector) -> Bool =
  [...(s.matchLabels ?? {}).keys(), ...(s.matchExpressions ?? []).map(e => e.key)].any(k => k in ["k8s-app", "component", "provider"] or k.contains("kubernetes.io/"))
  or (s.matchExpressions ?? []).any(e => "\(e.operator)" in ["NotIn", "DoesNotExist"])

/// The namespaces of what is looked for; none where that is said by more than labels.
private fn watched(o: Output, labels: Map<String, String>) -> [String] =
  if (labels.size() == 0 or o.value.values-at("spec.selector.matchExpressions").size() > 0) []
  else if (o.value.text-at("spec.namespaceSelector.any") == "true") []
  else if (o.value.values-at("spec.namespaceSelector.matchNames").size() > 0) texts-at(o.value, "spec.namespaceSelector.matchNames")
  else [place-of(o)]

private type Labelled = { label: String, service: Output }

/// Services of a label: `shop app=web`.
private let labelled: Map<String, [Output]> = {
  for (same in objects-of("Service").flat-map(o => labels-of(o)).group-by(l => l.label)) {
    [same.key]: same.items.map(l => l.service)
  }
}

private fn labels-of(o: Output) -> [Labelled] = entries-at(o.value, "metadata.labels").entries()
  .map(e => { label: "\(place-of(o)) \(e.key)=\(e.value)", service: o })

/// The Services of a namespace that have all these labels.
private fn services-with(place: String, labels: Map<String, String>) -> [Output] {
  let first = labels.entries().first()
  let candidates = if (first == null) [] else labelled.get("\(place) \(first.key)=\(first.value)") ?? []
  candidates.filter(o => entries-at(o.value, "metadata.labels").includes(labels))
}
