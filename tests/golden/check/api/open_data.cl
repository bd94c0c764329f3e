// Objects that are written as open data are held against the types of their API, like those with a type.
//--- main.cl
use std.raw.{raw-object}

cluster c { kubernetes: 1.34.1 }

namespace web {
  raw-object policy {
    object: {
      apiVersion: "networking.k8s.io/v1"
      kind: "NetworkPolicy"
      metadata { name: "closed", namespace: "web" }
      spec {
        podSelecter { }
        policyTypes: ["Egres"]
        ingress: [{ ports: [{ port: 80, endPort: 70000 }, { port: [1] }] }]
      }
    }
  }
  raw-object deployment {
    object: {
      apiVersion: "apps/v1"
      kind: "Deployment"
      metadata { name: "two", namespace: "web", creationTimestamp: "now" }
      spec {
        replicas: "3"
        minReadySeconds: 3000000000
        selector { matchLabels { app: "x" } }
        template {
          metadata { labels { app: "x", "example.org/size": 1 } }
          spec {
            containers: [
              { name: "a", image: "nginx", env: [{ name: "A", value: "1" }, { name: "A", value: "2" }] }
              { image: "nginx", resources { limits { memory: "lots" } } }
            ]
          }
        }
      }
    }
  }
  raw-object cilium {
    object: {
      apiVersion: "cilium.io/v2"
      kind: "CiliumNetworkPolicy"
      metadata { name: "both", namespace: "web" }
      spec { endpointSelector { }, nodeSelector { }, ingress: [{ }] }
    }
  }
}
//----
// error[CL0203] main.cl:12:9-20: 'k8s.NetworkPolicySpec' has no field 'podSelecter'
//   here: spec.podSelecter of NetworkPolicy 'closed'
//   help: did you mean 'podSelector'?
// error[CL0216] main.cl:13:23-30: "Egres" is not one of "Egress" | "Ingress"
//   here: spec.policyTypes[0] of NetworkPolicy 'closed'
//   help: did you mean 'Egress'?
// error[CL0611] main.cl:14:50-55: 70000 is out of range: 1 to 65535 is allowed
//   here: spec.ingress[0].ports[0].endPort of NetworkPolicy 'closed'
// error[CL0210] main.cl:14:67-70: expected Int | String, found a list
//   here: spec.ingress[0].ports[1].port of NetworkPolicy 'closed'
// error[CL0614] main.cl:22:68-73: 'now' is no date-time
//   here: metadata.creationTimestamp of Deployment 'two'
// error[CL0210] main.cl:24:19-22: expected Int, found the text '3'
//   here: spec.replicas of Deployment 'two'
//   help: a number stands without quotes
// error[CL0611] main.cl:25:26-36: 3000000000 is out of range: what 32 bits hold is allowed
//   here: spec.minReadySeconds of Deployment 'two'
// error[CL0210] main.cl:28:61-62: expected String, found 1
//   here: spec.template.metadata.labels["example.org/size"] of Deployment 'two'
// error[CL2001] main.cl:31:15-105: container 'a' has no memory limit
//   in rule 'memory-limit'
//   help: resources { limits { memory: ... } }
// error[CL2002] main.cl:31:35-42: image 'nginx' is not pinned to a digest
//   in rule 'pinned-image'
//   help: name the tag of a version, and the digest it has now: image: "nginx:VERSION@sha256:..."
// error[CL0615] main.cl:31:77-102: two elements of the list have name 'A'
//   here: spec.template.spec.containers[0].env[1] of Deployment 'two'
//   label main.cl:31:50-75: the other one
// error[CL0213] main.cl:32:15-74: 'k8s.Container' needs 'name'
//   here: spec.template.spec.containers[1] of Deployment 'two'
//   help: write name: ...
// error[CL2002] main.cl:32:24-31: image 'nginx' is not pinned to a digest
//   in rule 'pinned-image'
//   help: name the tag of a version, and the digest it has now: image: "nginx:VERSION@sha256:..."
// error[CL0217] main.cl:32:62-68: 'lots' is no Quantity: 'lots' has no number
//   here: spec.template.spec.containers[1].resources.limits.memory of Deployment 'two'
// error[CL0616] main.cl:44:7-70: 2 of these hold here, and exactly one must: 'endpointSelector'; 'nodeSelector'
//   here: spec of CiliumNetworkPolicy 'both'
