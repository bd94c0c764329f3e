// What rules find is allowed where somebody says why, and is silent then.
//--- main.cl
use std.k8s
use std.raw.{raw-object}

@severity("CL2023", "warning")
@severity("CL2025", "warning")
@severity("CL2026", "warning")
cluster demo { kubernetes: 1.34.1 }
namespace web {
  defaults app {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    user: 1000
    read-only-root: true
    resources { requests { cpu: 10m }, limits { memory: 64Mi } }
  }
  @allow("CL2023", reason: "the image names its user")
  app of-the-image { user: null }
  @allow("CL2025", reason: "it unpacks itself when it starts")
  app writes { read-only-root: false }
  @allow("CL2026", reason: "it traces other programs")
  raw-object traces { object: k8s.Pod {
    metadata { name: "traces", namespace: "web" }
    spec {
      securityContext { runAsNonRoot: true, runAsUser: 1000 }
      containers: [{
        name: "traces"
        image: "ghcr.io/example/traces:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
        resources { limits { memory: 64Mi } }
        securityContext { readOnlyRootFilesystem: true, allowPrivilegeEscalation: false, capabilities { drop: ["ALL"] } }
      }]
    }
  } }
  @allow("CL2051", reason: "there are two of it next week")
  app kept { disruption { min-available: 1 } }
  @allow("CL2052", reason: "so many while the autoscaler is away")
  app both { replicas: 3, autoscale { replicas: 2..6, on: [cpu { utilization: 80% }] } }
  @allow("CL2054", reason: "the program is called so")
  app words { command: ["run all"] }
  @allow("CL2004", reason: "it is kept for who reads the folder by hand")
  raw-object first { object: settings("twice") }
}
namespace other {
  raw-object second { object: settings("twice") }
}
@allow("CL2050", reason: "it belongs to nobody")
lost nowhere {}

/// Stands in no namespace.
kind lost in cluster {
  emit k8s.ConfigMap { metadata { name: name }, data { A: "1" } }
}

fn settings(name: String) -> k8s.ConfigMap = { metadata { name: name, namespace: "web" }, data { A: "1" } }
//----
