// What a function makes is told where it is written, and for whom; an '@allow' of who emits it counts.
//--- main.cl
use "objects.cl".{deployment}
cluster demo { kubernetes: 1.34.1 }
namespace web {
  emit deployment("open")
}
@allow("CL2001", reason: "it is measured first")
namespace measured {
  emit deployment("measured")
}
namespace nested {
  @allow("CL2105", reason: "somebody else declares it")
  namespace-of-its-own one {}
}
kind namespace-of-its-own in namespace {
  emit named("one")
}
fn named(name: String) -> Any = { apiVersion: "v1", kind: "Pod", metadata { name: name, namespace: "nested" }, spec { priorityClassName: "nope", containers: [] } }
//--- objects.cl
use std.k8s
fn deployment(name: String) -> k8s.Deployment = {
  metadata { name: name }
  spec {
    selector { matchLabels { app: name } }
    template {
      metadata { labels { app: name } }
      spec { containers: [{ name: name, image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }] }
    }
  }
}
//----
// error[CL2061] main.cl:17:33-164: Pod 'one' has no container
//   label main.cl:15:3-20: emitted here
//   in rule 'refused-object'
//   help: containers: [{ name: ..., image: ... }]
// error[CL2001] objects.cl:8:27-148: container 'open' has no memory limit
//   label main.cl:4:3-26: emitted here
//   in rule 'memory-limit'
//   help: resources { limits { memory: ... } }
