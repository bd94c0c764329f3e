/// What a listener takes: routes of its protocol, on its port, of the namespaces that it chooses; and which Services they may lead to.
use std.crd.gateway-api as api
use std.crd.traefik
use std.k8s
use std.raw.{raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
  ports { http: 8080 }
}
namespace edge {
  emit api.Gateway {
    metadata { name: "door" }
    spec {
      gatewayClassName: "envoy"
      listeners: [
        { name: "http", port: 80, protocol: "HTTP", hostname: "*.example.org", allowedRoutes { namespaces { from: "All" } } }
        { name: "unread", port: 443, protocol: "TLS", hostname: "*.example.org", tls { mode: "Passthrough" }, allowedRoutes { namespaces { from: "All" } } }
        { name: "chosen", port: 8080, protocol: "HTTP", hostname: "*.example.com", allowedRoutes { namespaces { from: "Selector", selector { matchLabels { exposed: "yes" } } } } }
        { name: "calls", port: 9090, protocol: "HTTP", hostname: "*.example.org", allowedRoutes { namespaces { from: "All" }, kinds: [{ kind: "GRPCRoute" }] } }
      ]
    }
  }
  emit api.Gateway {
    metadata { name: "bare" }
    spec { gatewayClassName: "envoy", listeners: [{ name: "https", port: 443, protocol: "HTTPS" }] }
  }
  @allow("CL2141", reason: "the certificate comes next week")
  raw-object bare-too { object: api.Gateway {
    metadata { name: "bare-too" }
    spec { gatewayClassName: "envoy", listeners: [{ name: "https", port: 443, protocol: "HTTPS" }] }
  } }
  emit api.Gateway {
    metadata { name: "elsewhere", annotations { "networking.gke.io/certmap": "all" } }
    spec { gatewayClassName: "gke", listeners: [{ name: "https", port: 443, protocol: "HTTPS" }] }
  }
}
// Each as it should be.
namespace clean {
  labels { exposed: "yes" }
  app front {}
  emit web("all", { name: "door", namespace: "edge", sectionName: "http" }, "a.example.org", { name: "front", port: 8080 })
  emit web("by-port", { name: "door", namespace: "edge", port: 80 }, "b.example.org", { name: "front", port: 8080 })
  emit web("chosen", { name: "door", namespace: "edge", sectionName: "chosen" }, "c.example.com", { name: "front", port: 8080 })
  emit web("far", { name: "door", namespace: "edge", sectionName: "http" }, "d.example.org", { name: "lent", namespace: "other", port: 8080 })
  emit api.TLSRoute { metadata { name: "unread" }, spec { parentRefs: [{ name: "door", namespace: "edge", sectionName: "unread" }], hostnames: ["e.example.org"], rules: [{ backendRefs: [{ name: "front", port: 8080 }] }] } }
  emit traefik.IngressRoute { metadata { name: "clean" }, spec { routes: [{ match: "Host(`f.example.org`)", kind: "Rule", services: [{ name: "front", port: 8080 }], middlewares: [{ name: "strip" }, { name: "auth@file" }] }] } }
  emit traefik.Middleware { metadata { name: "strip" }, spec { stripPrefix { prefixes: ["/api"] } } }
}
namespace other {
  app lent {}
  app kept {}
  emit api.ReferenceGrant {
    metadata { name: "lent" }
    spec { from: [{ group: "gateway.networking.k8s.io", kind: "HTTPRoute", namespace: "clean" }], to: [{ group: "", kind: "Service", name: "lent" }] }
  }
}
namespace broken {
  app front {}
  emit web("unread", { name: "door", namespace: "edge", sectionName: "unread" }, "g.example.org", { name: "front", port: 8080 })
  emit web("calls", { name: "door", namespace: "edge", sectionName: "calls" }, "h.example.org", { name: "front", port: 8080 })
  emit web("no-port", { name: "door", namespace: "edge", port: 8443 }, "i.example.org", { name: "front", port: 8080 })
  emit web("not-chosen", { name: "door", namespace: "edge", sectionName: "chosen" }, "j.example.com", { name: "front", port: 8080 })
  emit web("kept", { name: "door", namespace: "edge", sectionName: "http" }, "k.example.org", { name: "kept", namespace: "other", port: 8080 })
  emit web("of-another", { name: "door", namespace: "edge", sectionName: "http" }, "l.example.org", { name: "lent", namespace: "other", port: 8080 })
  emit api.HTTPRoute {
    metadata { name: "mirror" }
    spec { parentRefs: [{ name: "door", namespace: "edge", sectionName: "http" }], hostnames: ["m.example.org"], rules: [{
      filters: [{ type: "RequestMirror", requestMirror { backendRef { name: "mirror", port: 80 } } }], backendRefs: [{ name: "front", port: 8080 }]
    }] }
  }
  emit traefik.IngressRoute { metadata { name: "broken" }, spec {
    routes: [{ match: "Host(`n.example.org`)", kind: "Rule", services: [{ name: "front", port: 8080 }], middlewares: [{ name: "stirp", namespace: "clean" }] }]
    tls { secretName: "none" }
  } }
  emit k8s.Service { metadata { name: "by-udp" }, spec { selector { "app.kubernetes.io/name": "front" }, ports: [{ port: 80, protocol: "UDP", targetPort: "http" }] } }
  @allow("CL2111", reason: "the listener comes next week")
  raw-object allowed-port { object: web("allowed-port", { name: "door", namespace: "edge", port: 8444 }, "o.example.org", { name: "front", port: 8080 }) }
  @allow("CL2112", reason: "the grant comes next week")
  raw-object allowed-far { object: web("allowed-far", { name: "door", namespace: "edge", sectionName: "http" }, "p.example.org", { name: "kept", namespace: "other", port: 8080 }) }
  @allow("CL2110", reason: "it speaks both")
  raw-object allowed-udp { object: k8s.Service { metadata { name: "allowed-udp", namespace: "broken" }, spec { selector { "app.kubernetes.io/name": "front" }, ports: [{ port: 80, protocol: "UDP", targetPort: 8080 }] } } }
  @allow("CL2101", reason: "the certificate comes next week")
  raw-object allowed-tls { object: traefik.IngressRoute { metadata { name: "allowed-tls", namespace: "broken" }, spec {
    routes: [{ match: "Host(`q.example.org`)", kind: "Rule", services: [{ name: "front", port: 8080 }] }], tls { secretName: "none" }
  } } }
}
fn web(name: String, at: Any, host: String, to: Any) -> api.HTTPRoute {
  let made: Any = { metadata { name: name }, spec { parentRefs: [at], hostnames: [host], rules: [{ backendRefs: [to] }] } }
  api.HTTPRoute(made)
}
//----
// error[CL2141] gateway_doors.cl:28:51-98: listener 'https' of Gateway 'bare' is for HTTPS, and shows no certificate
//   in rule 'certificate-names'
//   help: tls { certificateRefs: [{ name: ... }] }
// error[CL2111] gateway_doors.cl:62:22-80: Gateway 'door' takes no HTTPRoute at its listener 'unread': 'unread' is for TLS
//   in rule 'route-gateway'
//   help: a listener for HTTP or HTTPS
// error[CL2111] gateway_doors.cl:63:21-78: Gateway 'door' takes no HTTPRoute at its listener 'calls': 'calls' is for HTTP
//   in rule 'route-gateway'
//   help: a listener for HTTP or HTTPS
// error[CL2111] gateway_doors.cl:64:23-70: Gateway 'door' has no listener on port 8443
//   in rule 'route-gateway'
//   help: its listeners are on 80, 443, 8080, 9090
// error[CL2111] gateway_doors.cl:65:26-84: Gateway 'door' takes routes of namespaces that it chooses by their labels, and not of 'broken', in which 'not-chosen' stands
//   in rule 'route-gateway'
//   help: the labels of that namespace, or allowedRoutes { namespaces { from: "All" } }
// error[CL2112] gateway_doors.cl:66:95-143: HTTPRoute 'kept' of namespace 'broken' leads to Service 'kept' of namespace 'other', and no ReferenceGrant there lets it
//   in rule 'backend-exists'
//   help: a route in namespace 'other', or a ReferenceGrant there from HTTPRoute of namespace 'broken' to Service
// error[CL2112] gateway_doors.cl:67:101-149: HTTPRoute 'of-another' of namespace 'broken' leads to Service 'lent' of namespace 'other', and no ReferenceGrant there lets it
//   in rule 'backend-exists'
//   help: a route in namespace 'other', or a ReferenceGrant there from HTTPRoute of namespace 'broken' to Service
// error[CL2112] gateway_doors.cl:71:58-97: namespace 'broken' has no Service 'mirror', to which HTTPRoute 'mirror' leads
//   in rule 'backend-exists'
//   help: declare it, or external { by: ..., services { mirror { NAME: PORT } } } where something else makes it
// error[CL2112] gateway_doors.cl:75:119-156: namespace 'clean' has no Middleware 'stirp', through which IngressRoute 'broken' sends its requests
//   in rule 'backend-exists'
//   help: did you mean 'strip'?
// error[CL2101] gateway_doors.cl:76:23-29: namespace 'broken' has no Secret 'none', whose certificate IngressRoute 'broken' shows
//   in rule 'secret-exists'
//   help: certificate NAME { secret-name: "none", names: [...], issuer: ... }
// error[CL2110] gateway_doors.cl:78:114-163: Service 'by-udp' leads by UDP to port 'http', on which Deployment 'front' speaks TCP
//   in rule 'service-pods'
//   help: protocol: "TCP", or the port of the container once more with protocol: "UDP"
