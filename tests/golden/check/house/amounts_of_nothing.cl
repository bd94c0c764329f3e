// A memory limit of nothing is none, and a volume of nothing is refused. To ask for nothing is allowed.
//--- main.cl
use std.k8s
use std.raw.{raw-object}
cluster c { kubernetes: 1.34.1 }
namespace web {
  app broken {
    image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { memory: 0 }, limits { memory: 0 } }
    claim data { mount: "/data", size: 0 }
  }
  app clean {
    image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { memory: 0 }, limits { memory: 64Mi, cpu: 0 } }
    claim data { mount: "/data", size: 1Gi }
  }
  @allow("CL2001", reason: "a test")
  app allowed {
    image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 0Gi } }
  }
  chart one { from: "https://example.org/charts", version: "1.0.0", values { web { resources { limits { memory: "0" } } } } }
  raw-object pod { object: pod("pod", { limits { memory: 0 } }) }
  raw-object unlimited { object: pod("unlimited", {}) }
  raw-object limited { object: pod("limited", { limits { memory: 1Gi } }) }
}
fn pod(called: String, amounts: k8s.ResourceRequirements) -> k8s.Pod = {
  metadata { name: called, namespace: "web" }
  spec {
    containers: [{
      name: called, image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
      resources: amounts
    }]
  }
}
//----
// error[CL2001] main.cl:7:58-59: a memory limit of 0 is none
//   in rule 'memory-limit'
//   help: write how much it may take: memory: 256Mi
// error[CL2006] main.cl:8:40-41: 0 of storage is less than a megabyte
//   in rule 'tiny-amount'
//   help: write how much is needed
// error[CL2001] main.cl:20:113-116: a memory limit of 0 is none
//   in rule 'memory-limit'
//   help: write how much it may take: memory: 256Mi
// error[CL2001] main.cl:21:58-59: a memory limit of 0 is none
//   in rule 'memory-limit'
//   help: write how much it may take: memory: 256Mi
// error[CL2001] main.cl:28:18-31:6: container 'unlimited' has no memory limit
//   label main.cl:22:14-23: for this
//   in rule 'memory-limit'
//   help: resources { limits { memory: ... } }
