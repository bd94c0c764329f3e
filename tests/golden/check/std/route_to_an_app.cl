// A route leads to ports of apps, by path; an app is none of them.
//--- main.cl
cluster demo { kubernetes: 1.34.1, domain: "example.org" }
namespace web {
  gateway public { class: "cilium", listeners { web { host: "*.example.org", port: 80 } } }
  defaults route { gateway: public }
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } }
  app front { ports { http: 8080, metrics: 9090 } }
  app worker {}
  route right { hosts: ["right.example.org"], to { "/": app/front.endpoints.http } }
  route whole { hosts: ["whole.example.org"], to: app/front }
  route port { hosts: ["port.example.org"], to: app/front.endpoints.http }
  route of-path { hosts: ["path.example.org"], to { "/": app/front } }
  route without { hosts: ["without.example.org"], to: app/worker }
}
//----
// error[CL0210] main.cl:9:51-60: expected Map<UrlPath, Endpoint>, found app
//   label std:/gateway.cl: asked for here
//   help: write { "/": app/front.endpoints.http } or { "/": app/front.endpoints.metrics }
// error[CL0210] main.cl:10:49-73: expected Map<UrlPath, Endpoint>, found Endpoint
//   label std:/gateway.cl: asked for here
//   help: write { "/": app/front.endpoints.http }
// error[CL0210] main.cl:11:58-67: expected Endpoint, found app
//   label std:/gateway.cl: asked for here
//   help: write app/front.endpoints.http or app/front.endpoints.metrics
// error[CL0210] main.cl:12:55-65: expected Map<UrlPath, Endpoint>, found app
//   label std:/gateway.cl: asked for here
//   help: write { "/": app/worker.endpoints.NAME }
