// Who runs for long says what it asks for; jobs, and init containers, which end, need not.
use std.k8s
@severity("CL2020", "warning")
cluster demo { kubernetes: 1.34.1 }
namespace web {
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 256Mi } } }
  app nothing {}
  app half { resources { requests { memory: 128Mi } } }
  app right {
    resources { requests { cpu: 10m, memory: 128Mi } }
    init { prepare: { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } } }
  }
  app beside {
    resources { requests { cpu: 10m, memory: 128Mi } }
    sidecars { proxy: { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } } }
  }
  @allow("CL2020", reason: "it was never measured")
  app allowed {}
  job once { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 256Mi } } }
  emit k8s.Pod {
    metadata { name: "by-hand", namespace: "web" }
    spec { containers: [{ name: "one", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { requests { cpu: 10m }, limits { memory: 64Mi } } }] }
  }
  emit k8s.Pod {
    metadata { name: "ends", namespace: "web" }
    spec { restartPolicy: "Never", containers: [{ name: "one", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } }] }
  }
}
//----
// warning[CL2020] requests.cl:7:7-14: a container of app 'nothing' asks for no cpu and no memory
//   in rule 'requests'
//   help: resources { requests { cpu: ..., memory: ... } }, by what it uses when nothing is wrong
// warning[CL2020] requests.cl:8:7-11: a container of app 'half' asks for no cpu
//   in rule 'requests'
//   help: resources { requests { cpu: ... } }, by what it uses when nothing is wrong
// warning[CL2020] requests.cl:15:23-171: a container of app 'beside' asks for no cpu and no memory
//   in rule 'requests'
//   help: resources { requests { cpu: ..., memory: ... } }, by what it uses when nothing is wrong
// warning[CL2020] requests.cl:22:25-209: container 'one' asks for no memory
//   in rule 'requests'
//   help: resources { requests { memory: ... } }
