/// Routes as Ingresses, which controllers other than gateways understand: ingress-nginx, HAProxy.
use std.gateway.{changes-headers, route-form}
use std.k8s
use std.values.{AnnotationKey}

/// A route as an Ingress. The certificate is the one of its namespace that is valid for all hosts of the route; it need
/// not be named.
kind ingress is route-form {
  /// The class, which says which controller it is for.
  class: String = "nginx"
  /// The namespace of the controller, whose pods are let through to those of the route where that has to be said.
  controller: namespace?
  /// What the controller is told besides: `"nginx.ingress.kubernetes.io/proxy-body-size": "99m"`.
  annotations: Map<AnnotationKey, String> = {}
  /// Hosts are served with a certificate; where something before the controller does that, they need none.
  tls: "certificate" | "none" = "certificate"

  let fitting = all(certificate).filter(c =>
    c.namespace == route.namespace and route.hosts.every(h => c.names.any(n => n.covers(h))))

  check tls == "none" or fitting.size() > 0 at route.hosts
    else "no certificate of namespace '\(route.namespace.name)' is valid for \(route.hosts.join(", "))"
    help "declare it beside the route: certificate \(route.id) { names: [...], issuer: ... }"
  for (path, e in route.to) {
    check e.namespace == route.namespace.name at e
      else "'\(path)' leads to service '\(e.service)' of namespace '\(e.namespace)'"
      help "a route leads to services of its own namespace: declare it there, in \(e.namespace)"
  }
  for (r in route.rules) {
    check r.redirect == null and r.pattern == null and r.headers.size() == 0 at r
      else "an Ingress knows paths, by their beginning or as a whole, and who answers them"
      help "{ exact: \"/path\", to: ... }; for redirects, the annotations of its controller"
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
    else "an Ingress sets no headers and no timeout"
    help "leave them out, or say them in the annotations of its controller"

  emit k8s.Ingress {
    metadata { name: route.name, namespace: route.namespace.name, annotations: annotations.non-empty() }
    spec {
      ingressClassName: class
      tls: if (tls == "none") null else [{
        hosts: route.hosts.map(h => "\(h)"), secretName: fitting.first()?.secret-name
      }]
      rules: [for (h in route.hosts) {
        host: "\(h)"
        http {
          paths: [
            for (path, e in route.to) {
              path: "\(path)", pathType: "Prefix", backend { service { name: e.service, port { number: e.port } } }
            }
            for (r in route.rules) if (r.to != null) {
              path: "\(r.exact ?? r.path ?? "/")"
              pathType: if (r.exact == null) "Prefix" else "Exact"
              backend { service { name: r.to.service, port { number: r.to.port } } }
            }
          ]
        }
      }]
    }
  }
}
