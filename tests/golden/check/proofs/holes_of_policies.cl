/// Policies by hand that let everybody through, in namespaces that deny what is not declared.
use std.crd.cilium as crd
use std.k8s
use std.policy.{deny-by-default}
use std.raw.{raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
  ports { http: 8080 }
}
namespace deny {
  network: deny-by-default {}
  app shop {}
  emit policy("everybody", { ingress: [{ from: [{ namespaceSelector {} }, { podSelector { matchLabels { app: "known" } } }] }] })
  emit policy("addresses", { ingress: [{ from: [{ ipBlock { cidr: "0.0.0.0/0" } }] }] })
  emit policy("out", { policyTypes: ["Egress"], egress: [{}] })
  emit crd.CiliumNetworkPolicy { metadata { name: "world", namespace: "deny" }, spec { endpointSelector {}, ingress: [{ fromEntities: ["world"] }] } }
  @allow("CL2251", reason: "a test")
  raw-object allowed { object: policy("allowed", { ingress: [{ from: [{ namespaceSelector {} }] }] }) }
}
// What says who, or through which ports, and what the kinds for it make.
namespace clean {
  network: deny-by-default {}
  app shop { reaches: [everything {}] }
  network-policy all { from: [everything {}] }
  emit policy("by-port", { ingress: [{ ports: [{ port: 8080 }] }, { from: [{ namespaceSelector {}, podSelector { matchLabels { app: "known" } } }] }] }).in-clean()
  emit policy("addresses", { ingress: [{ from: [{ ipBlock { cidr: "0.0.0.0/0", except: ["10.0.0.0/8"] } }] }] }).in-clean()
  emit policy("out", { policyTypes: ["Egress"], egress: [{}] }).in-clean()
  emit policy("within", { ingress: [{ from: [{ podSelector {} }] }] }).in-clean()
}
namespace open { app shop {}, emit policy("everybody", { ingress: [{}] }).in-open() }

fn policy(name: String, rest: Any) -> k8s.NetworkPolicy {
  let made: Any = { metadata { name: name, namespace: "deny" }, spec { podSelector { matchLabels { "app.kubernetes.io/name": "shop" } }, ...rest } }
  k8s.NetworkPolicy(made)
}
fn in-clean(p: k8s.NetworkPolicy) -> k8s.NetworkPolicy = { ...p, metadata { ...p.metadata ?? {}, namespace: "clean" } }
fn in-open(p: k8s.NetworkPolicy) -> k8s.NetworkPolicy = { ...p, metadata { ...p.metadata ?? {}, namespace: "open" } }
//----
// error[CL2251] holes_of_policies.cl:16:49-73: namespace 'deny' denies what is not declared, and NetworkPolicy 'everybody' lets everybody in to pods with app.kubernetes.io/name: shop
//   in rule 'denied-unless-declared'
//   help: say who may: from, or through which ports
// error[CL2251] holes_of_policies.cl:17:49-82: namespace 'deny' denies what is not declared, and NetworkPolicy 'addresses' lets everybody in to pods with app.kubernetes.io/name: shop
//   in rule 'denied-unless-declared'
//   help: say who may: from, or through which ports
// error[CL2251] holes_of_policies.cl:18:58-60: namespace 'deny' denies what is not declared, and NetworkPolicy 'out' lets pods with app.kubernetes.io/name: shop out to everybody
//   in rule 'denied-unless-declared'
//   help: connects-to and reaches of the programs say whom they need
// error[CL2251] holes_of_policies.cl:19:119-146: namespace 'deny' denies what is not declared, and CiliumNetworkPolicy 'world' lets everybody in to its pods
//   in rule 'denied-unless-declared'
//   help: say who may: fromEndpoints, or through which ports
