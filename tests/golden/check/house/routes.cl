// Which routes lead where: one for each service, one for each address, by the Gateway API.
use std.crd.gateway-api as api
use std.ingress
use std.k8s
@severity("CL2031", "warning")
@severity("CL2034", "info")
cluster demo { kubernetes: 1.34.1 }
namespace web {
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 256Mi } } }
  app front { ports { http: 80 } }
  app back { ports { http: 80 } }
  gateway inside { class: "envoy", listeners { http { host: "*.example.org", port: 80 } } }
  gateway outside { class: "envoy", listeners { http { host: "*.example.org", port: 80 } } }
  defaults route { gateway: outside }

  route one { hosts: ["one.example.org"], to { "/": app/front.endpoints.http, "/more": app/front.endpoints.http } }
  route both { hosts: ["both.example.org"], to { "/": app/front.endpoints.http, "/api": app/back.endpoints.http } }
  @allow("CL2034", reason: "they are two processes of one program")
  route both-allowed { hosts: ["allowed.example.org"], to { "/": app/front.endpoints.http, "/api": app/back.endpoints.http } }

  // Each gateway answers for itself; what asks for a header is another request.
  emit api.HTTPRoute {
    metadata { name: "first", namespace: "web" }
    spec { parentRefs: [{ name: "outside" }], hostnames: ["one.example.org"], rules: [{ matches: [{ path { type: "PathPrefix", value: "/" } }], backendRefs: [{ name: "front", port: 80 }] }] }
  }
  emit api.HTTPRoute {
    metadata { name: "elsewhere", namespace: "web" }
    spec { parentRefs: [{ name: "inside" }], hostnames: ["one.example.org"], rules: [{ matches: [{ path { type: "PathPrefix", value: "/" } }], backendRefs: [{ name: "front", port: 80 }] }] }
  }
  emit api.HTTPRoute {
    metadata { name: "asked", namespace: "web" }
    spec { parentRefs: [{ name: "outside" }], hostnames: ["one.example.org"], rules: [{ matches: [{ path { type: "PathPrefix", value: "/" }, headers: [{ name: "x", value: "y" }] }], backendRefs: [{ name: "front", port: 80 }] }] }
  }

  route old { hosts: ["old.example.org"], to { "/": app/front.endpoints.http }, form: ingress.ingress { class: "nginx", tls: "none" } }
  @allow("CL2031", reason: "the old controller goes next month")
  route older { hosts: ["older.example.org"], to { "/": app/front.endpoints.http }, form: ingress.ingress { class: "nginx", tls: "none" } }
  @allow("CL2032", reason: "the one by hand goes as soon as the other one answers")
  route moved { hosts: ["moved.example.org"], to { "/": app/front.endpoints.http } }
  emit api.HTTPRoute {
    metadata { name: "moved-by-hand", namespace: "web" }
    spec { parentRefs: [{ name: "outside" }], hostnames: ["moved.example.org"], rules: [{ matches: [{ path { type: "PathPrefix", value: "/" } }], backendRefs: [{ name: "front", port: 80 }] }] }
  }
}
//----
// error[CL2032] routes.cl:16:9-12: one.example.org/ of gateway 'outside' is served by 'web/first' and by 'web/one'
//   in rule 'served-twice'
//   help: leave one of them out, or give it a path of its own
// info[CL2034] routes.cl:17:45-114: route 'both' leads to 2 services: front, back
//   in rule 'shared-route'
//   help: a route for each of them, with the same hosts and paths of its own
// warning[CL2031] routes.cl:35:87-102: 'old' is an Ingress
//   in rule 'ingress'
//   help: route old { gateway: ..., to { ... } }, which is an HTTPRoute unless it says otherwise
