/// Gateways and routes: from a host name to the pod that answers, checked at every step.
use std.program.{unit}
use std.crd.gateway-api as api
use std.values.{AnnotationKey, DnsLabel, Endpoint, LabelKey, LabelValue, Port}

/// A door of a gateway: which hosts it serves, on which port.
type Listener = {
  /// The hosts: one, or all of one level by `*.example.org`.
  host: Hostname
  /// The port it listens on.
  port: Port = 443
  /// The certificate it shows; none for plain HTTP.
  tls: certificate?
}

/// Where requests come in.
@also-called("ingress-controller")
kind gateway is unit {
  /// Whose gateway it is: `cilium`, `envoy`.
  class: String
  /// The address it is to have; any if not set.
  address: IpAddress?
  /// Its doors, by name.
  listeners: Map<DnsLabel, Listener>
  /// Which namespaces may send their routes through it.
  routes-from: "All" | "Same" | "Selector" = "All"
  /// The labels of those namespaces, where `routes-from` is `"Selector"`.
  @also-called("allowed-routes")
  routes-selector: Map<LabelKey, LabelValue> = {}
  /// Annotations of the Gateway.
  annotations: Map<AnnotationKey, String> = {}

  check (routes-from == "Selector") == (routes-selector.size() > 0) at if (routes-selector.size() > 0) routes-selector else routes-from
    else "gateway '\(name)' says one of two: that it takes routes by labels, and by which"
    help "routes-from: \"Selector\", routes-selector { \"example.org/exposed\": \"true\" }"
  for (same in listeners.entries().group-by(e => "\(e.value.host):\(e.value.port)")) {
    check same.items.size() == 1 at same.items.last()?.value
      else "listeners \(same.items.map(e => "'\(e.key)'").join(" and ")) serve the same host and port"
      help "leave one of them out"
  }
  for (l, listener in listeners) {
    let tls = listener.tls
    if (tls != null) {
      // One without names is an error of its own.
      check tls.names.size() == 0 or tls.names.any(n => n.covers(listener.host)) at tls
        else "certificate '\(tls.name)' is not valid for '\(listener.host)'"
        help "it is valid for \(tls.names.join(", "))"
      check tls.namespace == namespace at tls
        else "certificate '\(tls.name)' stands in namespace '\(tls.namespace.name)', and the gateway in '\(namespace.name)'"
        help "a gateway shows certificates of its own namespace: declare it there"
    } else {
      check listener.port != 443 at listener
        else "listener '\(l)' serves port 443 without a certificate"
        help "tls: NAME of a certificate, or port: 80"
    }
  }

  // Which of two routes for one address wins is up to the gateway's age of them.
  let doors = all(route)
    .filter(r => r.gateway == self)
    .flat-map(r => r.hosts.flat-map(h => r.to.keys().map(p => door(r, "\(h)\(p)"))))
  for (same in doors.group-by(d => d.address)) {
    let routes = same.items.map(d => d.to).distinct()
    check routes.size() == 1 at routes.last()
      else "\(same.key) leads to \(routes.map(r => "route '\(r.path)'").join(" and to "))"
      help "leave one of them out, or give it a path of its own"
  }

  emit api.Gateway {
    metadata { name: name, namespace: namespace.name, annotations: annotations.non-empty() }
    spec {
      gatewayClassName: class
      addresses: if (address == null) null else [{ type: "IPAddress", value: "\(address)" }]
      listeners: [for (l, listener in listeners) {
        name: l
        protocol: if (listener.tls == null) "HTTP" else "HTTPS"
        hostname: "\(listener.host)"
        port: listener.port
        tls: certificates(listener.tls)
        allowedRoutes: match (routes-from) {
          "Same" => null
          "All" => { namespaces { from: "All" } }
          "Selector" => { namespaces { from: "Selector", selector { matchLabels: routes-selector } } }
        }
      }]
    }
  }
}

/// An address that a route answers.
private type Door = { to: route, address: String }

private fn door(r: route, address: String) -> Door = { to: r, address: address }

private fn certificates(c: certificate?) -> api.Tls? =
  if (c == null) null else { mode: "Terminate", certificateRefs: [{ name: c.secret-name }] }

/// Hosts and paths, and the endpoint that answers each path.
@also-called("ingress", "virtual-host", "virtual-service", "vhost")
kind route is unit {
  /// The hosts it is for.
  @also-called("hostnames", "host")
  hosts: [Hostname]
  /// Who answers, by the beginning of the path: `"/": app/web.endpoints.http`.
  @also-called("paths", "backend", "backends", "rules")
  to: Map<UrlPath, Endpoint>
  /// Headers that are set on every answer.
  headers: Map<String, String> = {}
  /// Headers that are set on every request before it reaches a pod.
  request-headers: Map<String, String> = {}
  /// Headers that answers have besides those that pods set, with the same name too.
  added-headers: Map<String, String> = {}
  /// Headers that requests have besides their own, with the same name too.
  added-request-headers: Map<String, String> = {}
  /// Headers that are taken from every answer.
  removed-headers: [String] = []
  /// Headers that are taken from every request before it reaches a pod.
  removed-request-headers: [String] = []
  /// How long an answer may take; as long as the gateway lets it if not set.
  timeout: Duration?
  /// Where its requests come in.
  gateway: gateway?
  /// What is written: an HTTPRoute, or what the ingress of another cluster understands.
  form: route-form = http-route {}

  check hosts.size() > 0 at hosts else "route '\(name)' is for no host" help "hosts: [\"www.example.org\"]"
  for (same in hosts.group-by(h => "\(h)")) {
    check same.items.size() == 1 at same.items.last() else "'\(same.key)' stands twice in route '\(name)'" help "leave one of them out"
  }
  check to.size() > 0 at to else "route '\(name)' leads nowhere" help "to { \"/\": app/NAME.endpoints.PORT }"
}

/// How a route becomes an object. Open.
kind route-form in route {
  /// The namespace of the pods that requests come through, where these are no gateway.
  let controller: namespace?
}

/// What routes of the Gateway API have in common: a listener of their gateway serves each of their hosts.
kind gateway-route is route-form {
  let controller = null

  check route.gateway != null at route
    else "route '\(route.name)' has no gateway"
    help "set gateway, here or by `defaults route { gateway: ... }`"

  if (route.gateway != null) {
    let gateway = route.gateway
    let served = gateway.listeners.values().map(l => l.host)
    for (h in route.hosts) {
      check served.any(s => s.covers(h)) at h
        else "no listener of gateway '\(gateway.name)' serves '\(h)'"
        help "it serves \(served.join(", "))"
    }
    check gateway.routes-from != "Same" or gateway.namespace == route.namespace at route.gateway
      else "gateway '\(gateway.name)' takes routes of its own namespace only"
      help "gateway \(gateway.id) { routes-from: \"All\" }"
    for (key, value in gateway.routes-selector) {
      check gateway.routes-from != "Selector" or labels-of(route.namespace).get(key) == value at route.gateway
        else "gateway '\(gateway.name)' takes routes of namespaces with the label '\(key)': '\(value)', which '\(route.namespace.name)' has not"
        help "namespace \(route.namespace.id) { labels { \"\(key)\": \"\(value)\" } }"
    }
    for (path, e in route.to) {
      check e.namespace == route.namespace.name at e
        else "'\(path)' leads to service '\(e.service)' of namespace '\(e.namespace)'"
        help "a route leads to services of its own namespace: declare it there, in \(e.namespace)"
    }
  }
}

/// Its labels, and the one that Kubernetes gives to all.
private fn labels-of(n: namespace) -> Map<String, String> = { "kubernetes.io/metadata.name": n.name, ...n.labels }

/// The gateway of a route, as the route names it.
private fn parent(r: route) -> api.ParentRef? = if (r.gateway == null) null else {
  name: r.gateway.name, namespace: if (r.gateway.namespace == r.namespace) null else r.gateway.namespace.name
}

private fn changes-requests(r: route) -> Bool =
  r.request-headers.size() + r.added-request-headers.size() + r.removed-request-headers.size() > 0

private fn changes-answers(r: route) -> Bool = r.headers.size() + r.added-headers.size() + r.removed-headers.size() > 0

/// It changes headers of requests or answers.
fn changes-headers(r: route) -> Bool = changes-requests(r) or changes-answers(r)

private fn of-requests(r: route) -> api.RequestHeaderModifier = {
  set: [for (n, v in r.request-headers) { name: n, value: v }].non-empty()
  add: [for (n, v in r.added-request-headers) { name: n, value: v }].non-empty()
  remove: r.removed-request-headers.non-empty()
}

private fn of-answers(r: route) -> api.RequestHeaderModifier = {
  set: [for (n, v in r.headers) { name: n, value: v }].non-empty()
  add: [for (n, v in r.added-headers) { name: n, value: v }].non-empty()
  remove: r.removed-headers.non-empty()
}

/// An HTTPRoute of the Gateway API.
kind http-route is gateway-route {
  check route.timeout == null or not "\(route.timeout)".contains("d") at route.timeout
    else "the Gateway API knows no days"
    help "write it in hours: 24h for a day"

  if (route.gateway != null) {
    emit api.HTTPRoute {
      metadata { name: route.name, namespace: route.namespace.name }
      spec {
        parentRefs: [parent(route)].compact()
        hostnames: route.hosts.map(h => "\(h)")
        rules: [for (path, e in route.to) {
          matches: [{ path { type: "PathPrefix", value: "\(path)" } }]
          filters: [
            if (changes-requests(route)) { type: "RequestHeaderModifier", requestHeaderModifier: of-requests(route) }
            if (changes-answers(route)) { type: "ResponseHeaderModifier", responseHeaderModifier: of-answers(route) }
          ].non-empty()
          backendRefs: [{ name: e.service, port: e.port }]
          timeouts: if (route.timeout == null) null else { request: "\(route.timeout)" }
        }]
      }
    }
  }
}

/// The method in `/package.Service/Method`; null if all methods of the service are meant.
private fn method-of(path: UrlPath) -> String? = if (path.segments().size() > 1) path.segments().last() else null

/// A GRPCRoute of the Gateway API. The paths of its route are services and methods: `/shop.Orders/Place`, `/shop.Orders`, or
/// `/` for all.
kind grpc-route is gateway-route {
  for (path, e in route.to) {
    check path.segments().size() <= 2 at e
      else "'\(path)' is no method: that has a service and a name"
      help "write \"/package.Service/Method\""
  }
  check route.timeout == null at route.timeout
    else "a GRPCRoute has no timeout"
    help "leave it out: the caller of a method says how long it waits"

  if (route.gateway != null) {
    emit api.GRPCRoute {
      metadata { name: route.name, namespace: route.namespace.name }
      spec {
        parentRefs: [parent(route)].compact()
        hostnames: route.hosts.map(h => "\(h)")
        rules: [for (path, e in route.to) {
          matches: [if (path.segments().size() > 0) {
            method { service: path.segments().first(), method: method-of(path) }
          }].non-empty()
          filters: [
            if (changes-requests(route)) { type: "RequestHeaderModifier", requestHeaderModifier: of-requests(route) }
            if (changes-answers(route)) { type: "ResponseHeaderModifier", responseHeaderModifier: of-answers(route) }
          ].non-empty()
          backendRefs: [{ name: e.service, port: e.port }]
        }]
      }
    }
  }
}
