/// A policy by hand that keeps pods in and forgets DNS: what they are told by name they never find.
use std.k8s

cluster demo { kubernetes: 1.34.0 }
defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } }, ports { http: 8080 } }

namespace web {
  app back {}
  app forgotten { connects-to: [app/back.endpoints.http] }
  app told { env { BACK: app/back.endpoints.http.address() } }
  app silent {}
  app asking { connects-to: [app/back.endpoints.http] }
  app by-row { connects-to: [app/back.endpoints.http] }
  app outward { connects-to: [app/back.endpoints.http] }
  @allow("CL2250", reason: "its hosts file knows the others")
  app allowed { connects-to: [app/back.endpoints.http] }
  emit [
    for (name in ["forgotten", "told", "silent", "allowed"]) policy(name, [to-back])
    policy("asking", [to-back, { ports: [{ protocol: "UDP", port: 53 }] }])
    policy("by-row", [to-back, { to: [{ ipBlock { cidr: "10.96.0.10/32" } }], ports: [{ protocol: "UDP", port: 1, endPort: 100 }] }])
    policy("outward", [to-back, { to: [{ namespaceSelector { matchLabels { "kubernetes.io/metadata.name": "kube-system" } } }] }])
  ]
}
let to-back: k8s.NetworkPolicyEgressRule = { to: [{ podSelector {} }] }
fn policy(name: String, egress: [k8s.NetworkPolicyEgressRule]) -> k8s.NetworkPolicy = {
  metadata { name: name, namespace: "web" }
  spec { podSelector { matchLabels { "app.kubernetes.io/name": name } }, policyTypes: ["Egress"], egress: egress }
}
//----
// error[CL2250] dns_of_policies.cl:9:7-16: 'forgotten' is told names of others, and no policy of namespace 'web' lets it ask DNS for them
//   in rule 'connection-allowed'
//   help: let its pods out to port 53 too: ports: [{ protocol: "UDP", port: 53 }, { protocol: "TCP", port: 53 }]
// error[CL2250] dns_of_policies.cl:10:7-11: 'told' is told names of others, and no policy of namespace 'web' lets it ask DNS for them
//   in rule 'connection-allowed'
//   help: let its pods out to port 53 too: ports: [{ protocol: "UDP", port: 53 }, { protocol: "TCP", port: 53 }]
