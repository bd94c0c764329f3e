/// What the API server refuses of Gateways, routes and ports of nodes.
use std.crd.gateway-api as api
use std.k8s
use std.raw.{raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.0, talos: 1.11.1 }
node-pool control { role: "control-plane", count: 3 }
namespace broken {
  app front {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 64Mi } }
    ports { http: 8080 }
  }
  emit api.Gateway {
    metadata { name: "door" }
    spec {
      gatewayClassName: "envoy"
      listeners: [
        { name: "plain", port: 80, protocol: "HTTP", tls { mode: "Passthrough" } }
        { name: "passed", port: 443, protocol: "HTTPS", tls { mode: "Passthrough" } }
        { name: "bare", port: 8443, protocol: "TLS", tls { mode: "Terminate" } }
        { name: "one", port: 8080, protocol: "HTTP", hostname: "a.example.org" }
        { name: "two", port: 8080, protocol: "HTTP", hostname: "a.example.org" }
        { name: "three", port: 8080, protocol: "HTTP", hostname: "b.example.org" }
      ]
    }
  }
  emit api.HTTPRoute { metadata { name: "no-port" }, spec { parentRefs: [{ name: "door" }], rules: [{ backendRefs: [{ name: "front" }, { name: "front", port: 8080 }] }] } }
  emit nodes("low", { port: 80, targetPort: "http", nodePort: 80 })
  emit nodes("one", { port: 80, targetPort: "http", nodePort: 30080 })
  emit nodes("two", { port: 80, targetPort: "http", nodePort: 30080 })
  emit nodes("tcp", { port: 80, targetPort: "http", nodePort: 30081 })
  emit k8s.Service { metadata { name: "inner", namespace: "broken" }, spec { selector { "app.kubernetes.io/name": "front" }, ports: [{ port: 80, targetPort: "http" }] } }
  @allow("CL2061", reason: "the API server is told of another range")
  raw-object allowed { object: nodes("allowed", { port: 80, targetPort: "http", nodePort: 8080 }) }
}
fn nodes(name: String, port: k8s.ServicePort) -> k8s.Service =
  { metadata { name: name, namespace: "broken" }, spec { type: "NodePort", selector { "app.kubernetes.io/name": "front" }, ports: [port] } }
//----
// error[CL2061] refused_doors.cl:19:9-83: Gateway 'door' has tls at listener 'plain' for HTTP
//   in rule 'refused-object'
//   help: protocol: "HTTPS" or "TLS", or no tls
// error[CL2061] refused_doors.cl:20:9-86: Gateway 'door' passes on at listener 'passed' what it reads as HTTPS
//   in rule 'refused-object'
//   help: protocol: "TLS", or mode: "Terminate"
// error[CL2061] refused_doors.cl:21:9-81: Gateway 'door' ends TLS at listener 'bare' and names no certificate
//   in rule 'refused-object'
//   help: certificateRefs: [{ name: ... }]
// error[CL2061] refused_doors.cl:23:9-81: Gateway 'door' has 2 listeners for port 8080, HTTP, host a.example.org
//   in rule 'refused-object'
//   help: leave one of them out
// error[CL2061] refused_doors.cl:28:117-134: HTTPRoute 'no-port' leads to Service 'front' and says no port of it
//   in rule 'refused-object'
//   help: port: the number of the Service's port
// error[CL2061] refused_doors.cl:29:21-67: Service 'low' asks for port 80 of the nodes, and Kubernetes gives those from 30000 to 32767
//   in rule 'refused-object'
//   help: one of these, or none: Kubernetes finds one
// error[CL2061] refused_doors.cl:31:21-70: Service 'one' of namespace 'broken' and Service 'two' of namespace 'broken' ask for port 30080/TCP of the nodes
//   in rule 'refused-object'
//   help: a port for each, or none: Kubernetes finds one
