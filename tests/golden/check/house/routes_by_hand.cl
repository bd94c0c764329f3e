/// A route whose rules say nothing about their requests is for all of its hosts. Two that hang on different listeners, or on
/// gateways of one name in two namespaces, don't meet.
use std.crd.gateway-api as api
use std.raw.{raw-object}
cluster demo { kubernetes: 1.34.1 }
namespace web {
  app front {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 64Mi } }
    ports { http: 80 }
  }
  emit door("web")
  emit api.HTTPRoute { metadata { name: "first", namespace: "web" }, spec { parentRefs: [{ name: "door" }], hostnames: ["a.example.org"], rules: [{ backendRefs: [{ name: "front", port: 80 }] }] } }
  emit api.HTTPRoute { metadata { name: "second", namespace: "web" }, spec { parentRefs: [{ name: "door" }], hostnames: ["a.example.org"], rules: [{ backendRefs: [{ name: "front", port: 80 }] }] } }
  emit api.HTTPRoute { metadata { name: "answers", namespace: "web" }, spec { parentRefs: [{ name: "door", sectionName: "https" }], hostnames: ["b.example.org"], rules: [{ backendRefs: [{ name: "front", port: 80 }] }] } }
  emit api.HTTPRoute { metadata { name: "redirects" }, spec { parentRefs: [{ name: "door", sectionName: "http" }], hostnames: ["b.example.org"], rules: [{ filters: [{ type: "RequestRedirect", requestRedirect { scheme: "https", statusCode: 301 } }] }] } }
  emit api.HTTPRoute { metadata { name: "here", namespace: "web" }, spec { parentRefs: [{ name: "door" }], hostnames: ["c.example.org"], rules: [{ backendRefs: [{ name: "front", port: 80 }] }] } }
  emit api.HTTPRoute { metadata { name: "there", namespace: "web" }, spec { parentRefs: [{ name: "door", namespace: "other" }], hostnames: ["c.example.org"], rules: [{ backendRefs: [{ name: "front", port: 80 }] }] } }
  emit api.HTTPRoute { metadata { name: "again", namespace: "web" }, spec { parentRefs: [{ name: "door" }], hostnames: ["d.example.org"], rules: [{ backendRefs: [{ name: "front", port: 80 }] }] } }
  @allow("CL2032", reason: "the other one goes as soon as this one answers")
  raw-object twice { object: api.HTTPRoute { metadata { name: "once", namespace: "web" }, spec { parentRefs: [{ name: "door" }], hostnames: ["d.example.org"], rules: [{ backendRefs: [{ name: "front", port: 80 }] }] } } }
}
namespace other { emit door("other") }
fn door(place: String) -> api.Gateway = {
  metadata { name: "door", namespace: place }
  spec { gatewayClassName: "envoy", listeners: [
    { name: "http", port: 80, protocol: "HTTP", allowedRoutes { namespaces { from: "All" } } }
    { name: "https", port: 8080, protocol: "HTTP", allowedRoutes { namespaces { from: "All" } } }
  ] }
}
//----
// error[CL2032] routes_by_hand.cl:14:22-199: a.example.org/ of gateway 'door' is served by 'web/first' and by 'web/second'
//   in rule 'served-twice'
//   help: leave one of them out, or give it a path of its own
