/// What policies of Cilium say besides labels: expressions, ports alone, what is refused whatever others let in, and pods of all namespaces.
use std.crd.cilium as crd
use std.raw.{cluster-object, raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
  ports { http: 8080 }
}
// A policy about one by an expression says nothing about the others.
namespace by-expression {
  app caller { connects-to: [app/called.endpoints.http] }
  app called {}
  app other {}
  app refused { connects-to: [app/shut.endpoints.http] }
  app shut {}
  emit policy("other", { endpointSelector { matchExpressions: [{ key: "app.kubernetes.io/name", operator: "In", values: ["other"] }] }, ingress: [nobody] })
  emit policy("shut", { endpointSelector { matchExpressions: [{ key: "k8s:app.kubernetes.io/name", operator: "NotIn", values: ["called", "other"] }] }, ingress: [nobody] })
}
// Ports alone let everybody in, and so do all namespaces and a list of rules; to shut nothing else out is said as well.
namespace clean {
  app one { connects-to: [app/two.endpoints.http, app/three.endpoints.http, app/four.endpoints.http, app/five.endpoints.http] }
  app two {}
  app three {}
  app four {}
  app five {}
  emit policy("two", { endpointSelector { matchLabels { "app.kubernetes.io/name": "two" } }, ingress: [{ toPorts: [{ ports: [{ port: "8080", protocol: "TCP" }] }] }] })
  emit policy("three", { endpointSelector { matchLabels { "any:app.kubernetes.io/name": "three" } }, ingress: [{ fromEndpoints: [{ matchExpressions: [{ key: "io.kubernetes.pod.namespace", operator: "Exists" }] }] }] })
  emit policy("four", { endpointSelector { matchLabels { "app.kubernetes.io/name": "four" } }, enableDefaultDeny { ingress: false }, ingress: [nobody] })
  emit policy("five", {
    endpointSelector { matchLabels { "app.kubernetes.io/name": "five" } }, ingress: [{ fromEndpoints: [{}] }]
    ingressDeny: [{ fromEndpoints: [{}], toPorts: [{ ports: [{ port: "9090", protocol: "TCP" }] }] }, { fromEndpoints: [{ matchLabels { "k8s:io.cilium.k8s.policy.serviceaccount": "one" } }] }]
  })
}
// What is refused is refused.
namespace denied {
  app asks { connects-to: [app/answers.endpoints.http] }
  app answers { connects-to: [app/asks.endpoints.http] }
  @allow("CL2250", reason: "a test")
  app asks-too { connects-to: [app/answers.endpoints.http] }
  emit policy("answers", {
    endpointSelector { matchLabels { "app.kubernetes.io/name": "answers" } }, ingress: [{ fromEndpoints: [{}] }]
    ingressDeny: [{ fromEndpoints: [{ matchExpressions: [{ key: "app.kubernetes.io/name", operator: "In", values: ["asks", "asks-too"] }] }] }]
    egress: [{ toEntities: ["all"] }], egressDeny: [{ toPorts: [{ ports: [{ port: "8080", protocol: "ANY" }] }] }]
  })
}
// One for the whole cluster is about pods of all namespaces, or of those it says.
namespace far {
  app seven { connects-to: [app/eight.endpoints.http, app/nine.endpoints.http] }
  app eight {}
  app nine {}
}
cluster-object eight { object: crd.CiliumClusterwideNetworkPolicy {
  metadata { name: "eight" }
  spec { endpointSelector { matchLabels { "app.kubernetes.io/name": "eight", "k8s:io.kubernetes.pod.namespace": "far" } }, ingress: [nobody] }
} }
cluster-object nine { object: crd.CiliumClusterwideNetworkPolicy {
  metadata { name: "nine" }
  spec { endpointSelector { matchLabels { "app.kubernetes.io/name": "nine" } }, ingress: [{ fromEndpoints: [{}] }] }
} }
cluster-object elsewhere { object: crd.CiliumClusterwideNetworkPolicy {
  metadata { name: "elsewhere" }
  spec { endpointSelector { matchExpressions: [{ key: "io.kubernetes.pod.namespace", operator: "NotIn", values: ["far", "clean", "denied", "by-expression"] }] }, ingress: [nobody] }
} }
cluster-object nodes { object: crd.CiliumClusterwideNetworkPolicy { metadata { name: "nodes" }, spec { nodeSelector {}, ingress: [nobody] } } }

let nobody: crd.IngressRule = { fromEndpoints: [{ matchLabels { app: "nobody" } }] }
fn policy(name: String, spec: Any) -> crd.CiliumNetworkPolicy {
  let made: Any = { metadata { name: name }, spec: spec }
  crd.CiliumNetworkPolicy(made)
}
//----
// error[CL2250] policies_of_cilium.cl:16:7-14: 'refused' connects to port 8080 of 'shut' in namespace 'by-expression', and no policy there lets it in from namespace 'by-expression'
//   in rule 'connection-allowed'
//   help: a network-policy with pods and from in namespace 'by-expression', or none that is about these pods
// error[CL2250] policies_of_cilium.cl:38:7-11: 'asks' connects to port 8080 of 'answers' in namespace 'denied', and no policy there lets it in from namespace 'denied'
//   in rule 'connection-allowed'
//   help: a network-policy with pods and from in namespace 'denied', or none that is about these pods
// error[CL2250] policies_of_cilium.cl:39:7-14: 'answers' connects to port 8080 of 'asks' in namespace 'denied', and no policy of namespace 'denied' lets it out
//   in rule 'connection-allowed'
//   help: a network-policy with pods and to, or none that is about these pods
// error[CL2250] policies_of_cilium.cl:50:7-12: 'seven' connects to port 8080 of 'eight' in namespace 'far', and no policy there lets it in from namespace 'far'
//   in rule 'connection-allowed'
//   help: a network-policy with pods and from in namespace 'far', or none that is about these pods
