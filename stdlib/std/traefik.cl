/// Traefik: routes as its IngressRoutes.
use std.crd.traefik as api
use std.gateway.{RouteRule, changes-headers, route-form}

/// A route as an IngressRoute. The certificate is the one of its namespace that is valid for all hosts of the route; it
/// need not be named.
kind ingress-route is route-form {
  /// The entry points of Traefik that it listens on.
  entry-points: [String] = ["websecure"]
  /// Hosts are served with a certificate; where something before Traefik does that, they need none.
  tls: "certificate" | "none" = "certificate"
  /// The namespace of Traefik, whose pods are let through to those of the route where that has to be said.
  controller: namespace?

  let fitting = all(certificate).filter(c =>
    c.namespace == route.namespace and route.hosts.every(h => c.names.any(n => n.covers(h))))

  check tls == "none" or fitting.size() > 0 at route.hosts
    else "no certificate of namespace '\(route.namespace.name)' is valid for \(route.hosts.join(", "))"
    help "declare it beside the route: certificate \(route.id) { names: [...], issuer: ... }"
  for (h in route.hosts) {
    check not h.is-wildcard() at h
      else "an IngressRoute names its hosts, and '\(h)' stands for many"
      help "write them one by one"
  }
  for (path, e in route.to) {
    check e.namespace == route.namespace.name at e
      else "'\(path)' leads to service '\(e.service)' of namespace '\(e.namespace)'"
      help "a route leads to services of its own namespace: declare it there, in \(e.namespace)"
  }
  for (r in route.rules) {
    check r.redirect == null at r.redirect
      else "an IngressRoute sends nobody elsewhere"
      help "write a Middleware of Traefik as a raw object"
  }
  for (r in route.rules) {
    let to = r.to
    if (to != null) {
      check to.namespace == route.namespace.name at r.to
        else "a rule leads to service '\(to.service)' of namespace '\(to.namespace)'"
        help "a route leads to services of its own namespace: declare it there, in \(to.namespace)"
    }
  }
  check not changes-headers(route) and route.timeout == null at route
    else "an IngressRoute sets no headers and no timeout"
    help "leave them out, or write a Middleware of Traefik as a raw object"

  emit api.IngressRoute {
    metadata { name: route.name, namespace: route.namespace.name }
    spec {
      entryPoints: entry-points
      routes: [
        for (path, e in route.to) {
          kind: "Rule"
          match: rule-text(route.hosts, { path: path })
          services: [{ name: e.service, port: e.port }]
        }
        for (r in route.rules) if (r.to != null) {
          kind: "Rule"
          match: rule-text(route.hosts, r)
          services: [{ name: r.to.service, port: r.to.port }]
        }
      ]
      tls: if (tls == "none") null else { secretName: fitting.first()?.secret-name }
    }
  }
}

/// What Traefik asks of a request: one of the hosts, its path, and its headers.
private fn rule-text(hosts: [Hostname], r: RouteRule) -> String {
  let named = hosts.map(h => "Host(`\(h)`)").join(" || ")
  let path = if (r.exact != null) "Path(`\(r.exact)`)"
    else if (r.pattern != null) "PathRegexp(`^(\(r.pattern))$`)"
    else if (r.path == null or "\(r.path)" == "/") null
    else "PathPrefix(`\(r.path)`)"
  let asked = [path, for (n, v in r.headers) "Header(`\(n)`, `\(v)`)"].compact()
  if (asked.size() == 0) named else "(\(named)) && \(asked.join(" && "))"
}
