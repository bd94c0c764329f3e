// A route of Traefik takes the certificate of its namespace that is valid for its hosts.
//--- main.cl
use std.traefik

cluster c { kubernetes: 1.34.1 }
defaults route { form: traefik.ingress-route {} }
self-signed-issuer own {}

namespace a {
  certificate good { names: ["*.example.org"], issuer: own }
  app one {
    image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { http: 80 }
    resources { limits { memory: 64Mi } }
  }
  route fine { hosts: ["www.example.org"], to { "/": app/one.endpoints.http } }
  route bare { hosts: ["example.org"], to { "/": app/one.endpoints.http } }
  route many { hosts: ["*.example.org"], to { "/": app/one.endpoints.http } }
}
namespace b {
  certificate good { names: ["www.example.com"], issuer: own }
  route elsewhere { hosts: ["www.example.com"], headers { "X-A": "b" }, to { "/": app/one.endpoints.http } }
}
//----
// error[CL0450] main.cl:15:23-38: no certificate of namespace 'a' is valid for example.org
//   in namespace/a.route/bare.form
//   help: declare it beside the route: certificate bare { names: [...], issuer: ... }
// error[CL0450] main.cl:16:24-39: an IngressRoute names its hosts, and '*.example.org' stands for many
//   in namespace/a.route/many.form
//   help: write them one by one
// error[CL0450] main.cl:20:9-18: an IngressRoute sets no headers and no timeout
//   in namespace/b.route/elsewhere.form
//   help: leave them out, or write a Middleware of Traefik as a raw object
// error[CL0450] main.cl:20:78-105: '/' leads to service 'one' of namespace 'a'
//   in namespace/b.route/elsewhere.form
//   help: a route leads to services of its own namespace: declare it there, in a
