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
  /// TLS is not ended here: what comes in goes on as it is, by `form: tls-route {}`, to pods that show a certificate of their own.
  passthrough: Bool = false
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
    check tls == null or not listener.passthrough at listener.passthrough
      else "listener '\(l)' shows a certificate, and passes on what it can't read"
      help "leave one of them out: tls or passthrough"
    if (tls != null) {
      // One without names is an error of its own.
      check tls.names.size() == 0 or tls.names.any(n => n.covers(listener.host)) at tls
        else "certificate '\(tls.name)' is not valid for '\(listener.host)'"
        help "it is valid for \(tls.names.join(", "))"
      check tls.namespace == namespace at tls
        else "certificate '\(tls.name)' stands in namespace '\(tls.namespace.name)', and the gateway in '\(namespace.name)'"
        help "a gateway shows certificates of its own namespace: declare it there"
    } else {
      check listener.port != 443 or listener.passthrough at listener
        else "listener '\(l)' serves port 443 without a certificate"
        help "tls: NAME of a certificate, or port: 80; passthrough: true where pods show theirs"
    }
  }

  // Which of two routes for one address wins is up to the gateway's age of them.
  let doors = all(route)
    .filter(r => r.gateway == self)
    .flat-map(r => r.hosts.flat-map(h => r.places.map(p => door(r, "\(h)\(p)\(if (r in passed) ", unread" else "")"))))
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
        protocol: if (listener.passthrough) "TLS" else if (listener.tls == null) "HTTP" else "HTTPS"
        hostname: "\(listener.host)"
        port: listener.port
        tls: if (listener.passthrough) { mode: "Passthrough" } else certificates(listener.tls)
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

/// What a gateway passes on unread meets what it answers itself at no listener.
private let passed: [route] = all(tls-route).map(f => f.route)

private fn certificates(c: certificate?) -> api.Tls? =
  if (c == null) null else { mode: "Terminate", certificateRefs: [{ name: c.secret-name }] }

/// Another address that a request is sent to. What is not said stays as it was asked for.
type Redirect = {
  /// By which protocol.
  scheme: "http" | "https" | null
  /// At which host.
  host: Hostname?
  /// At which port; the usual one of the protocol, if that is said.
  port: Port?
  /// The whole path there.
  path: UrlPath?
  /// What stands there instead of the beginning of the path by which the rule is chosen.
  prefix: UrlPath?
  /// What the answer says: 301 and 308 hold forever, 302, 303 and 307 for this once.
  status: 301 | 302 | 303 | 307 | 308 = 302
}

/// What is done with requests that are told from others by more than the beginning of their path.
type RouteRule = {
  /// How their path begins; any, if nothing is said about it.
  path: UrlPath?
  /// Their path as a whole.
  exact: UrlPath?
  /// A regular expression of the whole path: `/[a-z]+/feed`. How it is read is up to the gateway; most take RE2.
  @also-called("regex")
  pattern: String?
  /// Headers that they have: `X-Canary: "yes"`.
  headers: Map<String, String> = {}
  /// Who answers them.
  to: Endpoint?
  /// Where they are sent instead.
  redirect: Redirect?
}

/// Which requests a rule is for, behind their host: `/feed as a whole`.
fn place-of-rule(r: RouteRule) -> String {
  let path = if (r.exact != null) "\(r.exact) as a whole" else if (r.pattern != null) " by the pattern \(r.pattern)" else "\(r.path ?? "/")"
  let headers = r.headers.entries().map(h => "\(h.key.lower()): \(h.value)").sort().join(", ")
  if (headers == "") path else "\(path) with \(headers)"
}

/// Hosts and paths, and the endpoint that answers each path.
@also-called("ingress", "virtual-host", "virtual-service", "vhost")
kind route is unit {
  /// The hosts it is for.
  @also-called("hostnames", "host")
  hosts: [Hostname]
  /// Who answers, by the beginning of the path: `"/": app/web.endpoints.http`.
  @also-called("paths", "backend", "backends")
  to: Map<UrlPath, Endpoint> = {}
  /// Requests that are told from others by more than the beginning of their path, and redirects: `{ redirect: { scheme: "https" } }`.
  @also-called("redirects", "matches")
  rules: [RouteRule] = []
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
  check to.size() + rules.size() > 0 at to else "route '\(name)' leads nowhere" help "to { \"/\": app/NAME.endpoints.PORT }"

  /// All endpoints that answer.
  let answers: [Endpoint] = [...to.values(), ...rules.map(r => r.to).compact()].distinct()
  /// Which requests it is for, behind their host.
  let places: [String] = [...to.keys().map(p => "\(p)"), ...rules.map(r => place-of-rule(r))]

  for (r in rules) {
    check [r.path, r.exact, r.pattern].compact().size() <= 1 at r
      else "a rule of route '\(name)' says two things about the path"
      help "one of path, exact and pattern; a rule for each"
    check (r.to == null) != (r.redirect == null) at r
      else "a rule of route '\(name)' \(if (r.to == null) "does not say who answers" else "is answered by pods, and sent elsewhere")"
      help "one of to and redirect"
    let redirect = r.redirect
    if (redirect != null) {
      check redirect.scheme != null or redirect.host != null or redirect.port != null or redirect.path != null or redirect.prefix != null at redirect
        else "a redirect of route '\(name)' leads to where it comes from"
        help "redirect: { scheme: \"https\" }; host, port, path and prefix are others"
      check redirect.path == null or redirect.prefix == null at redirect
        else "a redirect of route '\(name)' says two paths"
        help "path is the whole of it, prefix a beginning"
      check redirect.prefix == null or (r.exact == null and r.pattern == null) at redirect.prefix
        else "a redirect of route '\(name)' puts a beginning in the place of none: its path is met as a whole"
        help "redirect: { path: ... }, or choose by the beginning: path instead of exact and pattern"
      if (redirect.host != null) {
        check not redirect.host.is-wildcard() at redirect.host
          else "'\(redirect.host)' stands for many hosts, and a redirect leads to one"
          help "name it: www.example.org"
      }
    }
  }
  for (same in rules.group-by(r => place-of-rule(r))) {
    check same.items.size() == 1 and (same.items[0].headers.size() > 0 or same.items[0].exact != null or same.items[0].pattern != null or not (same.key in to.keys().map(p => "\(p)"))) at same.items.last()
      else "\(same.key.trim()) stands twice in route '\(name)'"
      help "leave one of them out"
  }
}

/// How a route becomes an object. Open.
kind route-form in route {
  /// The namespace of the pods that requests come through, where these are no gateway.
  let controller: namespace?
}

/// The Gateway API takes a wildcard for the end of a name, of any number of levels, and a certificate for one level:
/// https://gateway-api.sigs.k8s.io/reference/spec/#hostname
private fn serves(l: Listener, host: Hostname) -> Bool =
  l.host.covers(host)
  or (l.host.is-wildcard() and "\(host)".ends-with("\(l.host)".remove-prefix("*")) and (l.tls == null or l.tls.names.any(n => n.covers(host))))

/// What routes of the Gateway API have in common: a listener of their gateway serves each of their hosts.
kind gateway-route is route-form {
  let controller = null
  /// The gateway passes on what it can't read.
  let unread: Bool

  check route.gateway != null at route
    else "route '\(route.name)' has no gateway"
    help "set gateway, here or by `defaults route { gateway: ... }`"

  if (route.gateway != null) {
    let gateway = route.gateway
    let own = gateway.listeners.values().filter(l => l.passthrough == unread)
    let foreign = gateway.listeners.values().filter(l => l.passthrough != unread)
    let served = own.map(l => l.host)
    let others = foreign.map(l => l.host)
    for (h in route.hosts) {
      // The listener whose host is nearer to it gets what is asked of it.
      let is-near = [...served, ...others].any(s => s.covers(h))
      let here = own.any(l => if (is-near) l.host.covers(h) else serves(l, h))
      let there = foreign.any(l => if (is-near) l.host.covers(h) else serves(l, h))
      check here or there at h
        else "no listener of gateway '\(gateway.name)' serves '\(h)'"
        help "it serves \([...served, ...others].distinct().join(", "))"
      check here or not there or not unread at h
        else "gateway '\(gateway.name)' reads what is asked of '\(h)', and passes none of it on as it is"
        help "a listener with passthrough: true, or a route without tls-route"
      check here or not there or unread at h
        else "gateway '\(gateway.name)' passes on what is asked of '\(h)' as it is: it can read no path"
        help "form: tls-route {}, or a listener with tls instead of passthrough"
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
    for (r in route.rules) {
      let to = r.to
      if (to != null) {
        check to.namespace == route.namespace.name at r.to
          else "a rule leads to service '\(to.service)' of namespace '\(to.namespace)'"
          help "a route leads to services of its own namespace: declare it there, in \(to.namespace)"
      }
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

private fn filters(r: route) -> [api.BackendRefFilter] = [
  if (changes-requests(r)) { type: "RequestHeaderModifier", requestHeaderModifier: of-requests(r) }
  if (changes-answers(r)) { type: "ResponseHeaderModifier", responseHeaderModifier: of-answers(r) }
]

private fn redirection(r: Redirect) -> api.RequestRedirect = {
  scheme: r.scheme, hostname: if (r.host == null) null else "\(r.host)", port: r.port, statusCode: r.status
  path: if (r.path != null) { type: "ReplaceFullPath", replaceFullPath: "\(r.path)" }
    else if (r.prefix != null) { type: "ReplacePrefixMatch", replacePrefixMatch: "\(r.prefix)" }
    else null
}

private fn path-match(r: RouteRule) -> api.MatchPath =
  if (r.exact != null) { type: "Exact", value: "\(r.exact)" }
  else if (r.pattern != null) { type: "RegularExpression", value: r.pattern }
  else { type: "PathPrefix", value: "\(r.path ?? "/")" }

/// An HTTPRoute of the Gateway API.
kind http-route is gateway-route {
  let unread = false
  check route.timeout == null or not "\(route.timeout)".contains("d") at route.timeout
    else "the Gateway API knows no days"
    help "write it in hours: 24h for a day"

  if (route.gateway != null and route.places.size() > 0) {
    emit api.HTTPRoute {
      metadata { name: route.name, namespace: route.namespace.name }
      spec {
        parentRefs: [parent(route)].compact()
        hostnames: route.hosts.map(h => "\(h)")
        rules: [
          for (path, e in route.to) {
            matches: [{ path { type: "PathPrefix", value: "\(path)" } }]
            filters: filters(route).non-empty()
            backendRefs: [{ name: e.service, port: e.port }]
            timeouts: if (route.timeout == null) null else { request: "\(route.timeout)" }
          }
          for (r in route.rules) {
            matches: [{ path: path-match(r), headers: [for (n, v in r.headers) { name: n, value: v }].non-empty() }]
            filters: [
              ...filters(route)
              if (r.redirect != null) { type: "RequestRedirect", requestRedirect: redirection(r.redirect) }
            ].non-empty()
            backendRefs: if (r.to == null) null else [{ name: r.to.service, port: r.to.port }]
            timeouts: if (route.timeout == null) null else { request: "\(route.timeout)" }
          }
        ]
      }
    }
  }
}

/// The method in `/package.Service/Method`; null if all methods of the service are meant.
private fn method-of(path: UrlPath) -> String? = if (path.segments().size() > 1) path.segments().last() else null

private fn method-match(path: UrlPath?) -> api.Method? =
  if (path == null or path.segments().size() == 0) null else { service: path.segments().first(), method: method-of(path) }

private fn grpc-filters(r: route) -> [api.Filter] = [
  if (changes-requests(r)) { type: "RequestHeaderModifier", requestHeaderModifier: of-requests(r) }
  if (changes-answers(r)) { type: "ResponseHeaderModifier", responseHeaderModifier: of-answers(r) }
]

/// A GRPCRoute of the Gateway API. The paths of its route are services and methods: `/shop.Orders/Place`, `/shop.Orders`, or
/// `/` for all.
kind grpc-route is gateway-route {
  let unread = false

  for (path, e in route.to) {
    check path.segments().size() <= 2 at e
      else "'\(path)' is no method: that has a service and a name"
      help "write \"/package.Service/Method\""
  }
  for (r in route.rules) {
    check r.redirect == null and r.exact == null and r.pattern == null at r
      else "a rule of a GRPCRoute says a service, a method and headers"
      help "{ path: \"/package.Service/Method\", headers { ... }, to: ... }"
    check (r.path?.segments() ?? []).size() <= 2 at r.path
      else "'\(r.path ?? "/")' is no method: that has a service and a name"
      help "write \"/package.Service/Method\""
  }
  check route.timeout == null at route.timeout
    else "a GRPCRoute has no timeout"
    help "leave it out: the caller of a method says how long it waits"

  if (route.gateway != null and route.places.size() > 0) {
    emit api.GRPCRoute {
      metadata { name: route.name, namespace: route.namespace.name }
      spec {
        parentRefs: [parent(route)].compact()
        hostnames: route.hosts.map(h => "\(h)")
        rules: [
          for (path, e in route.to) {
            matches: [if (path.segments().size() > 0) { method: method-match(path) }].non-empty()
            filters: grpc-filters(route).non-empty()
            backendRefs: [{ name: e.service, port: e.port }]
          }
          for (r in route.rules) if (r.to != null) {
            matches: [if (r.path != null or r.headers.size() > 0) {
              method: method-match(r.path), headers: [for (n, v in r.headers) { name: n, value: v }].non-empty()
            }].non-empty()
            filters: grpc-filters(route).non-empty()
            backendRefs: [{ name: r.to.service, port: r.to.port }]
          }
        ]
      }
    }
  }
}

/// A TLSRoute of the Gateway API: what comes in for its hosts goes on as it is, through a listener with `passthrough`, to pods
/// that show their own certificate. Only the host can be told.
kind tls-route is gateway-route {
  /// The version of the API; gateways that follow the Gateway API of before 1.5 know the alpha versions only.
  version: "v1" | "v1alpha3" | "v1alpha2" = "v1"

  let unread = true

  check route.to.keys().every(p => "\(p)" == "/") and route.rules.size() == 0 at if (route.rules.size() > 0) route.rules else route.to
    else "a TLSRoute tells requests by their host only: nobody reads a path on the way"
    help "to { \"/\": app/NAME.endpoints.PORT }, and a route for each host"
  check not changes-headers(route) and route.timeout == null at route
    else "a TLSRoute sets no headers and no timeout: nobody reads what passes"
    help "leave them out, and let the pods set them"

  let spec: api.TLSRouteSpec = {
    parentRefs: [parent(route)].compact()
    hostnames: route.hosts.map(h => "\(h)")
    rules: [{ backendRefs: [for (e in route.to.values()) { name: e.service, port: e.port }] }]
  }
  if (route.gateway != null) {
    if (version == "v1") {
      emit api.TLSRoute { metadata { name: route.name, namespace: route.namespace.name }, spec: spec }
    } else if (version == "v1alpha3") {
      emit api.TLSRoute-v1alpha3 { metadata { name: route.name, namespace: route.namespace.name }, spec: spec }
    } else {
      emit api.TLSRoute-v1alpha2 { metadata { name: route.name, namespace: route.namespace.name }, spec: { ...spec } }
    }
  }
}
