/// Ports of policies: by name, they are those that the pods have; a route needs the one that its Service leads to.
use std.k8s

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
  ports { http: 8080, metrics: 9090 }
}
namespace edge { gateway outer { class: "envoy", listeners { http { host: "*.example.org", port: 80 } } } }
defaults route { gateway: outer }
namespace web {
  app one { connects-to: [app/two.endpoints.http, app/three.endpoints.http] }
  app two {}
  app three {}
  emit policy("two", [{ from: [{ podSelector {} }], ports: [{ port: "metrics" }] }])
  emit policy("three", [{ from: [{ podSelector {} }], ports: [{ port: "http" }] }])
  app four {}
  app five {}
  app six {}
  emit policy("four", [{ from: [outer-pods], ports: [{ port: 9090 }] }])
  emit policy("five", [{ from: [outer-pods], ports: [{ port: "metrics" }, { port: 8000, endPort: 8090 }] }])
  emit policy("six", [{ from: [outer-pods], ports: [{ port: 9090 }] }])
  route four { hosts: ["four.example.org"], to { "/": app/four.endpoints.http } }
  route five { hosts: ["five.example.org"], to { "/": app/five.endpoints.http } }
  @allow("CL2252", reason: "it is opened next week")
  route six { hosts: ["six.example.org"], to { "/": app/six.endpoints.http } }
}
let outer-pods: k8s.NetworkPolicyPeer = { namespaceSelector { matchLabels { "kubernetes.io/metadata.name": "edge" } } }
fn policy(name: String, ingress: [k8s.NetworkPolicyIngressRule]) -> k8s.NetworkPolicy =
  { metadata { name: name }, spec { podSelector { matchLabels { "app.kubernetes.io/name": name } }, policyTypes: ["Ingress"], ingress: ingress } }
//----
// error[CL2250] ports_of_policies.cl:13:7-10: 'one' connects to port 8080 of 'two' in namespace 'web', and no policy there lets it in from namespace 'web'
//   in rule 'connection-allowed'
//   help: a network-policy with pods and from in namespace 'web', or none that is about these pods
// error[CL2252] ports_of_policies.cl:24:9-13: route 'four' leads to port 8080 of Deployment 'four' of namespace 'web', and no policy there lets anything in to it from its gateway in namespace 'edge'
//   in rule 'route-reaches'
//   help: a network-policy with from: the pods of the gateway, or its whole namespace
