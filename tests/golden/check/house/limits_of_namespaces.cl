// A LimitRange gives a memory limit to containers of its namespace that say none.
use std.k8s
cluster demo { kubernetes: 1.34.1 }
private fn bare(label: String) -> k8s.Pod = {
  metadata { name: label }
  spec { containers: [{ name: label, image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }] }
}
namespace given {
  emit k8s.LimitRange { metadata { name: "usual" }, spec { limits: [{ type: "Container", default { memory: 256Mi } }] } }
  emit bare("given")
  app front { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
}
namespace asked {
  emit k8s.LimitRange { metadata { name: "usual" }, spec { limits: [{ type: "Container", defaultRequest { memory: 256Mi } }, { type: "Pod", default { memory: 256Mi } }] } }
  emit bare("asked")
}
namespace other { emit bare("other") }
//----
// error[CL2001] limits_of_namespaces.cl:6:23-145: container 'asked' has no memory limit
//   label limits_of_namespaces.cl:15:3-21: emitted here
//   in rule 'memory-limit'
//   help: resources { limits { memory: ... } }
