// Whether pods are asked if they are ready, and survive that a node is drained, which a budget may also stop for ever.
use std.k8s
use std.raw.{raw-object}
@severity("CL2027", "warning")
@severity("CL2028", "warning")
@severity("CL2029", "warning")
cluster demo { kubernetes: 1.34.1 }
namespace web {
  defaults app {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 10m }, limits { memory: 256Mi } }
  }
  app right { replicas: 3, ports { http: 80 }, probes { readiness: tcp { port: self.ports.http } } }
  app deaf { replicas: 3 }
  app unasked { ports { http: 80 } }
  app beside {
    ports { http: 80 }
    sidecars { proxy: { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", ports { proxy: 81 }, probes { readiness: tcp { port: 81 } }, resources { limits { memory: 64Mi } } } }
  }
  app together { replicas: 3, spread: "none", disruption: null }
  app scaled { autoscale { replicas: 1..3, on: [cpu { utilization: 80% }] }, spread: "none", anti-affinity: "soft", disruption: null }
  app everywhere { workload: daemon {}, disruption: null, spread: "none" }
  app stuck { replicas: 3, disruption: disruption-budget { max-unavailable: 0% } }
  app stays { replicas: 3, disruption: disruption-budget { min-available: 100% } }
  @allow("CL2030", reason: "it is drained by hand, as its members have to be told first")
  app allowed { replicas: 3, disruption: disruption-budget { max-unavailable: 0 } }

  emit k8s.Deployment {
    metadata { name: "bare", namespace: "web" }
    spec {
      replicas: 2
      selector { matchLabels { app: "bare" } }
      template {
        metadata { labels { app: "bare" } }
        spec { containers: [{ name: "bare", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", ports: [{ containerPort: 80 }], resources { limits { memory: 64Mi } } }] }
      }
    }
  }
  emit k8s.Deployment {
    metadata { name: "ready", namespace: "web" }
    spec {
      replicas: 2
      selector { matchLabels { app: "ready" } }
      template {
        metadata { labels { app: "ready" } }
        spec { topologySpreadConstraints: [{ maxSkew: 1, topologyKey: "kubernetes.io/hostname", whenUnsatisfiable: "ScheduleAnyway" }], containers: [{ name: "ready", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", ports: [{ containerPort: 80 }], readinessProbe { tcpSocket { port: 80 } }, resources { limits { memory: 64Mi } } }] }
      }
    }
  }
  emit k8s.PodDisruptionBudget {
    metadata { name: "ready", namespace: "web" }
    spec { maxUnavailable: 1, selector { matchLabels { app: "ready" } } }
  }
  emit k8s.Deployment {
    metadata { name: "kept", namespace: "web" }
    spec {
      replicas: 2
      selector { matchLabels { app: "kept" } }
      template {
        metadata { labels { app: "kept" } }
        spec { topologySpreadConstraints: [{ maxSkew: 1, topologyKey: "kubernetes.io/hostname", whenUnsatisfiable: "ScheduleAnyway" }], containers: [{ name: "kept", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", ports: [{ containerPort: 80 }], readinessProbe { tcpSocket { port: 80 } }, resources { limits { memory: 64Mi } } }] }
      }
    }
  }
  emit k8s.PodDisruptionBudget {
    metadata { name: "kept", namespace: "web" }
    spec { minAvailable: 2, selector { matchLabels { app: "kept" } } }
  }
  emit k8s.Deployment {
    metadata { name: "none", namespace: "web" }
    spec {
      replicas: 1
      selector { matchLabels { app: "none" } }
      template {
        metadata { labels { app: "none" } }
        spec { containers: [{ name: "none", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", ports: [{ containerPort: 80 }], readinessProbe { tcpSocket { port: 80 } }, resources { limits { memory: 64Mi } } }] }
      }
    }
  }
  emit k8s.PodDisruptionBudget {
    metadata { name: "none", namespace: "web" }
    spec { maxUnavailable: 0, selector { matchLabels { app: "none" } } }
  }
  emit k8s.PodDisruptionBudget {
    metadata { name: "all", namespace: "web" }
    spec { minAvailable: "100%", selector { matchLabels { app: "all" } } }
  }
  emit k8s.PodDisruptionBudget {
    metadata { name: "half", namespace: "web" }
    spec { minAvailable: "50%", selector { matchLabels { app: "half" } } }
  }
  @allow("CL2027", reason: "it is written down that this one has none")
  @allow("CL2028", reason: "it may be away")
  @allow("CL2029", reason: "it may be away")
  raw-object allowed-too {
    object: k8s.Deployment {
      metadata { name: "allowed-too", namespace: "web" }
      spec {
        replicas: 2
        selector { matchLabels { app: "x" } }
        template {
          metadata { labels { app: "x" } }
          spec { containers: [{ name: "x", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", ports: [{ containerPort: 80 }], resources { limits { memory: 64Mi } } }] }
        }
      }
    }
  }
}
//----
// warning[CL2027] drains.cl:15:7-14: nobody asks the pods of app 'unasked' whether they are ready
//   in rule 'readiness'
//   help: probes { readiness: http { path: ..., port: self.ports.http } }
// warning[CL2028] drains.cl:20:7-15: app 'together' has 3 pods, and a drain may take all at once
//   in rule 'no-budget'
//   help: leave out disruption: null
// warning[CL2029] drains.cl:20:7-15: all 3 pods of app 'together' may run on one node
//   in rule 'no-spread'
//   help: spread: "soft"
//   fix (safe): set spread to "soft": drains.cl:20:39-45 => "\"soft\""
// warning[CL2028] drains.cl:21:7-13: app 'scaled' has 3 pods, and a drain may take all at once
//   in rule 'no-budget'
//   help: leave out disruption: null
// error[CL2030] drains.cl:23:77-79: no pod of 'stuck' may be missing, so no node that runs one can be drained
//   in rule 'blocking-budget'
//   help: max-unavailable: 1
// error[CL2030] drains.cl:24:75-79: all pods of 'stays' must stay, so no node that runs one can be drained
//   in rule 'blocking-budget'
//   help: max-unavailable: 1 instead
// warning[CL2027] drains.cl:28:23-38:4: nobody asks the pods of 'bare' whether they are ready
//   in rule 'readiness'
//   help: readinessProbe { httpGet { path: ..., port: ... } } in container 'bare'
// warning[CL2028] drains.cl:28:23-38:4: 'bare' has 2 pods, and a drain may take all at once
//   in rule 'no-budget'
//   help: k8s.PodDisruptionBudget with the same selector and maxUnavailable: 1
// warning[CL2029] drains.cl:28:23-38:4: all 2 pods of 'bare' may run on one node
//   in rule 'no-spread'
//   help: topologySpreadConstraints with topologyKey: "kubernetes.io/hostname"
// error[CL2030] drains.cl:65:3-68:4: budget 'kept' keeps at least 2 of 'kept', and there may be just 2, so no node that runs one can be drained
//   in rule 'blocking-budget'
//   help: lower minAvailable, or run more pods
// error[CL2030] drains.cl:80:3-83:4: budget 'none' lets no pod go, so no node that runs one can be drained
//   in rule 'blocking-budget'
//   help: maxUnavailable: 1
// error[CL2030] drains.cl:84:3-87:4: budget 'all' lets no pod go, so no node that runs one can be drained
//   in rule 'blocking-budget'
//   help: maxUnavailable: 1 instead
// error[CL2122] drains.cl:86:34-73: PodDisruptionBudget 'all' selects no pods of namespace 'web'
//   in rule 'budget-pods'
//   help: the labels of a pod are those of the template that makes it
// error[CL2122] drains.cl:90:33-73: PodDisruptionBudget 'half' selects no pods of namespace 'web'
//   in rule 'budget-pods'
//   help: the labels of a pod are those of the template that makes it
