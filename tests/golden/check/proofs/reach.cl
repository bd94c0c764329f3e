/// Whether policies let through what is declared, and nothing else where a namespace denies.
use std.cilium
use std.crd.gateway-api as gateway-api
use std.k8s
use std.policy.{deny-by-default, network-mode}
use std.raw.{raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
  ports { http: 8080 }
}
// Both sides are derived here, so whatever is declared is let through.
namespace clean {
  network: deny-by-default {}
  app front { connects-to: [app/back.endpoints.http, app/plain.endpoints.http] }
  app back {}
}
namespace cilium-clean {
  network: cilium.deny-by-default {}
  app caller { connects-to: [app/called.endpoints.http] }
  app called {}
}
namespace open { app plain {}, emit granted("open") }
// By hand it is forgotten on either side.
namespace shut {
  emit granted("shut")
  app one { connects-to: [app/two.endpoints.http] }
  app two {}
  app three { connects-to: [app/plain.endpoints.http] }
  @allow("CL2250", reason: "a test")
  app four { connects-to: [app/two.endpoints.http] }
  emit policy("two", { "app.kubernetes.io/name": "two" }, { policyTypes: ["Ingress"], ingress: [{ from: [{ podSelector { matchLabels { app: "nobody" } } }] }] })
  emit policy("three", { "app.kubernetes.io/name": "three" }, { policyTypes: ["Egress"], egress: [{ to: [{ podSelector {} }], ports: [{ port: 8080 }] }] })
}
kind says-so is network-mode { let denies = true }
namespace said { network: says-so {}, app told {} }
@allow("CL2251", reason: "a test")
namespace allowed { network: says-so {}, app told-too {} }
namespace wide {
  network: deny-by-default {}
  app wide-open {}
  emit k8s.NetworkPolicy { metadata { name: "everybody", namespace: "wide" }, spec { podSelector {}, ingress: [{}] } }
}
namespace edge {
  gateway outer { class: "cilium", listeners { http { host: "*.example.org", port: 80 } } }
  emit route-to("refused", "shut", "two")
  emit route-to("clean", "open", "plain")
  @allow("CL2252", reason: "a test")
  raw-object allowed-route { object: gateway-api.HTTPRoute {
    metadata { name: "allowed", namespace: "edge" }
    spec { parentRefs: [{ name: "outer" }], rules: [{ backendRefs: [{ name: "two", namespace: "shut", port: 8080 }] }] }
  } }
}
fn policy(name: String, labels: Map<String, String>, rest: Any) -> k8s.NetworkPolicy {
  let made: Any = { metadata { name: name, namespace: "shut" }, spec { podSelector { matchLabels: labels }, ...rest } }
  k8s.NetworkPolicy(made)
}
fn granted(place: String) -> gateway-api.ReferenceGrant = {
  metadata { name: "edge", namespace: place }
  spec { from: [{ group: "gateway.networking.k8s.io", kind: "HTTPRoute", namespace: "edge" }], to: [{ group: "", kind: "Service" }] }
}
fn route-to(name: String, place: String, service: String) -> gateway-api.HTTPRoute = {
  metadata { name: name, namespace: "edge" }
  spec { parentRefs: [{ name: "outer" }], rules: [{ backendRefs: [{ name: service, namespace: place, port: 8080 }] }] }
}
//----
// error[CL2250] reach.cl:29:7-10: 'one' connects to port 8080 of 'two' in namespace 'shut', and no policy there lets it in from namespace 'shut'
//   in rule 'connection-allowed'
//   help: a network-policy with pods and from in namespace 'shut', or none that is about these pods
// error[CL2250] reach.cl:31:7-12: 'three' connects to port 8080 of 'plain' in namespace 'open', and no policy of namespace 'shut' lets it out
//   in rule 'connection-allowed'
//   help: a network-policy with pods and to, or none that is about these pods
// error[CL2251] reach.cl:38:43-47: namespace 'said' denies what is not declared, and no policy is about the pods of Deployment 'told'
//   in rule 'denied-unless-declared'
//   help: a policy that selects all pods of the namespace, or these
// error[CL2251] reach.cl:44:112-114: namespace 'wide' denies what is not declared, and NetworkPolicy 'everybody' lets everybody in to pods with any labels
//   in rule 'denied-unless-declared'
//   help: say who may: from, or through which ports
// error[CL2252] reach.cl:66:67-114: route 'refused' leads to port 8080 of Deployment 'two' of namespace 'shut', and no policy there lets anything in to it from its gateway in namespace 'edge'
//   label reach.cl:48:3-42: emitted here
//   in rule 'route-reaches'
//   help: a network-policy with from: the pods of the gateway, or its whole namespace
