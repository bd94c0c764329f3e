// Namespaces in which programs run let through what is declared, by their own word or by an object written by hand.
use std.k8s
use std.policy
@severity("CL2033", "warning")
cluster demo { kubernetes: 1.34.1 }
defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 256Mi } } }
namespace wide { app one {} }
namespace empty {}
namespace closed { network: policy.deny-by-default {}, app one {} }
namespace by-hand {
  app one {}
  emit k8s.NetworkPolicy { metadata { name: "default-deny", namespace: "by-hand" }, spec { podSelector {}, policyTypes: ["Ingress"] } }
}
namespace half {
  app one {}
  emit k8s.NetworkPolicy { metadata { name: "one", namespace: "half" }, spec { podSelector { matchLabels { app: "one" } }, policyTypes: ["Ingress"] } }
}
@allow("CL2033", reason: "nobody knows yet what it talks to")
namespace allowed { app one {} }
//----
// warning[CL2033] open_namespaces.cl:7:11-15: whoever gets into one pod of namespace 'wide' reaches all others
//   in rule 'open-namespace'
//   help: network: deny-by-default {}; what its programs connect to is let through
// warning[CL2033] open_namespaces.cl:14:11-15: whoever gets into one pod of namespace 'half' reaches all others
//   in rule 'open-namespace'
//   help: network: deny-by-default {}; what its programs connect to is let through
// error[CL2155] open_namespaces.cl:16:80-122: NetworkPolicy 'one' is about no pods of namespace 'half'
//   in rule 'policy-port'
//   help: the labels of a pod are those of the template that makes it
