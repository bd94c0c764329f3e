/// Requests told by more than the beginning of their path, redirects, and traffic that is passed on unread.
use std.gateway.{grpc-route, tls-route}
use std.ingress.{ingress}
use std.policy.{deny-by-default}
use std.traefik.{ingress-route}
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
  ports { http: 8080 }
}
namespace edge {
  gateway public {
    class: "cilium"
    listeners {
      http { host: "*.example.org", port: 80 }
      raw { host: "*.raw.example.org", passthrough: true }
    }
  }
}
defaults route { gateway: public }
namespace broken {
  app web {}
  defaults route { hosts: ["\(self.id).example.org"] }
  route nowhere {}
  route twice { rules: [{ exact: "/a", to: app/web.endpoints.http }, { exact: "/a", redirect { path: "/b" } }] }
  route two-paths { rules: [{ path: "/a", exact: "/a", to: app/web.endpoints.http }] }
  route silent { rules: [{ path: "/a" }] }
  route both { rules: [{ to: app/web.endpoints.http, redirect { scheme: "https" } }] }
  route circle { rules: [{ redirect {} }] }
  route paths { rules: [{ path: "/a", redirect { path: "/b", prefix: "/c" } }] }
  route beginning { rules: [{ exact: "/a", redirect { prefix: "/c" } }] }
  route many { rules: [{ redirect { host: "*.example.org" } }] }
  route same { to { "/a": app/web.endpoints.http }, rules: [{ path: "/a", redirect { host: "b.example.org" } }] }
  route methods { form: grpc-route {}, rules: [{ exact: "/shop.Orders", to: app/web.endpoints.http }] }
  route unread { hosts: ["a.raw.example.org"], to { "/": app/web.endpoints.http } }
  route read { form: tls-route {}, to { "/": app/web.endpoints.http } }
  route path { hosts: ["b.raw.example.org"], form: tls-route {}, to { "/a": app/web.endpoints.http } }
  route old { gateway: null, form: ingress { tls: "none" }, rules: [{ redirect { scheme: "https" } }] }
  route older { gateway: null, form: ingress-route { tls: "none" }, rules: [{ redirect { scheme: "https" } }] }
}
namespace elsewhere {
  app other {}
  // The end of the name is what a wildcard asks for.
  route deep { hosts: ["a.b.example.org"], to { "/": app/other.endpoints.http } }
  gateway torn { class: "cilium", listeners { a { host: "a.example.org", passthrough: true, tls: pair } } }
  certificate pair { names: ["a.example.org"], issuer: own }
  route first { hosts: ["shared.example.org"], rules: [{ pattern: "/[a-z]+", to: app/other.endpoints.http }] }
  route second { hosts: ["shared.example.org"], rules: [{ pattern: "/[a-z]+", to: app/other.endpoints.http }] }
  route far { hosts: ["far.example.org"], rules: [{ exact: "/a", to: namespace/broken.app/web.endpoints.http }] }
}
self-signed-issuer own {}

// What is right.
namespace clean {
  network: deny-by-default {}
  app shop {}
  app tests {}
  app raw { ports { tls: 8443 } }
  route shop {
    hosts: ["shop.example.org"]
    to { "/": app/shop.endpoints.http }
    rules: [
      { exact: "/healthz", to: app/shop.endpoints.http }
      { pattern: "/[a-z]+/feed", to: app/shop.endpoints.http }
      { path: "/", headers { X-Canary: "yes" }, to: app/tests.endpoints.http }
      { path: "/old", redirect { prefix: "/new", status: 301 } }
    ]
  }
  route plain { hosts: ["raw.example.org"], rules: [{ redirect { scheme: "https", status: 301 } }] }
  route raw { hosts: ["a.raw.example.org"], form: tls-route {}, to { "/": app/raw.endpoints.tls } }
  route orders { hosts: ["orders.example.org"], form: grpc-route {}, rules: [{ path: "/shop.Orders", headers { x-shop: "blue" }, to: app/shop.endpoints.http }] }
  route inside { hosts: ["in.example.org"], gateway: null, form: ingress { tls: "none" }, rules: [{ exact: "/a", to: app/shop.endpoints.http }] }
  route inner { hosts: ["inner.example.org"], gateway: null, form: ingress-route { tls: "none" }, rules: [{ exact: "/a", headers { X-A: "b" }, to: app/shop.endpoints.http }] }
}
//----
// error[CL0450] route_rules.cl:23:7-10: a rule leads to service 'web' of namespace 'broken'
//   in namespace/elsewhere.route/far.form
//   help: a route leads to services of its own namespace: declare it there, in broken
// error[CL0450] route_rules.cl:24:28-52: gateway 'public' reads what is asked of 'read.example.org', and passes none of it on as it is
//   in namespace/broken.route/read.form
//   help: a listener with passthrough: true, or a route without tls-route
// error[CL0450] route_rules.cl:25:9-16: route 'nowhere' leads nowhere
//   in namespace/broken.route/nowhere
//   help: to { "/": app/NAME.endpoints.PORT }
// error[CL0450] route_rules.cl:26:70-110: /a as a whole stands twice in route 'twice'
//   in namespace/broken.route/twice
//   help: leave one of them out
// error[CL0450] route_rules.cl:27:29-84: a rule of route 'two-paths' says two things about the path
//   in namespace/broken.route/two-paths
//   help: one of path, exact and pattern; a rule for each
// error[CL0450] route_rules.cl:28:26-40: a rule of route 'silent' does not say who answers
//   in namespace/broken.route/silent
//   help: one of to and redirect
// error[CL0450] route_rules.cl:29:24-84: a rule of route 'both' is answered by pods, and sent elsewhere
//   in namespace/broken.route/both
//   help: one of to and redirect
// error[CL0450] route_rules.cl:30:28-39: a redirect of route 'circle' leads to where it comes from
//   in namespace/broken.route/circle
//   help: redirect: { scheme: "https" }; host, port, path and prefix are others
// error[CL0450] route_rules.cl:31:39-76: a redirect of route 'paths' says two paths
//   in namespace/broken.route/paths
//   help: path is the whole of it, prefix a beginning
// error[CL0450] route_rules.cl:32:63-67: a redirect of route 'beginning' puts a beginning in the place of none: its path is met as a whole
//   in namespace/broken.route/beginning
//   help: redirect: { path: ... }, or choose by the beginning: path instead of exact and pattern
// error[CL0450] route_rules.cl:33:43-58: '*.example.org' stands for many hosts, and a redirect leads to one
//   in namespace/broken.route/many
//   help: name it: www.example.org
// error[CL0450] route_rules.cl:34:61-111: /a stands twice in route 'same'
//   in namespace/broken.route/same
//   help: leave one of them out
// error[CL0450] route_rules.cl:35:48-101: a rule of a GRPCRoute says a service, a method and headers
//   in namespace/broken.route/methods.form
//   help: { path: "/package.Service/Method", headers { ... }, to: ... }
// error[CL0450] route_rules.cl:36:26-45: gateway 'public' passes on what is asked of 'a.raw.example.org' as it is: it can read no path
//   in namespace/broken.route/unread.form
//   help: form: tls-route {}, or a listener with tls instead of passthrough
// error[CL0450] route_rules.cl:38:66-101: a TLSRoute tells requests by their host only: nobody reads a path on the way
//   in namespace/broken.route/path.form
//   help: to { "/": app/NAME.endpoints.PORT }, and a route for each host
// error[CL0450] route_rules.cl:39:69-101: an Ingress knows paths, by their beginning or as a whole, and who answers them
//   in namespace/broken.route/old.form
//   help: { exact: "/path", to: ... }; for redirects, the annotations of its controller
// error[CL0450] route_rules.cl:40:79-107: an IngressRoute sends nobody elsewhere
//   in namespace/broken.route/older.form
//   help: write a Middleware of Traefik as a raw object
// error[CL0450] route_rules.cl:46:87-91: listener 'a' shows a certificate, and passes on what it can't read
//   in namespace/elsewhere.gateway/torn
//   help: leave one of them out: tls or passthrough
// error[CL0450] route_rules.cl:49:9-15: shared.example.org by the pattern /[a-z]+ leads to route 'namespace/elsewhere.route/first' and to route 'namespace/elsewhere.route/second'
//   in namespace/edge.gateway/public
//   help: leave one of them out, or give it a path of its own
