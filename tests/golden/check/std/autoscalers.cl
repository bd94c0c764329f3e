/// What an autoscaler goes by, and how fast: the limits are those of the Kubernetes API.
use std.metrics.{prometheus-adapter}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { requests { cpu: 100m }, limits { memory: 256Mi } }
  ports { http: 80 }
}
namespace monitoring { prometheus-adapter adapter {} }
namespace shop {
  app window { autoscale { replicas: 1..3, on: [cpu { utilization: 80% }], up { window: 2h } } }
  app period { autoscale { replicas: 1..3, on: [cpu { utilization: 80% }], up { pods: 1, every: 1h } } }
  app none { autoscale { replicas: 1..3, on: [cpu { utilization: 80% }], down { pods: 0 } } }
  app share { autoscale { replicas: 1..3, on: [cpu { utilization: 80% }], down { paces: [percent { most: 0% }] } } }
  app both { autoscale { replicas: 1..3, on: [cpu { utilization: 80%, average: 250m }] } }
  app neither { autoscale { replicas: 1..3, on: [memory {}] } }
  app unasked { autoscale { replicas: 1..3, on: [memory { utilization: 80% }] } }
  app summed {
    metric jobs { port: "http", series: "jobs", query: "sum(<<.Series>>{<<.LabelMatchers>>})" }
    autoscale { replicas: 1..3, on: [pods { metric: jobs, above: 20 }] }
  }
  app elsewhere { autoscale { replicas: 1..3, on: [pods { metric: app/right.metric/requests, above: 20 }] } }
  app beside {
    autoscale { replicas: 1..3, on: [cpu { utilization: 80% }] }
    sidecars { proxy { image: "ghcr.io/example/proxy:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } } }
  }

  // What is right.
  app right {
    metric requests { port: "http", series: "requests", query: "sum(<<.Series>>{<<.LabelMatchers>>}) by (<<.GroupBy>>)" }
    autoscale {
      replicas: 1..3
      on: [pods { metric: requests, above: 20 }, memory { average: 200Mi }, cpu { utilization: 80% }]
      up { window: 0s, percent: 100%, pods: 4, every: 15s }
      down { window: 1h, paces: [pods { most: 1, every: 30m }, percent { most: 10% }], select: "Max" }
    }
  }
}
//----
// error[CL0402] autoscalers.cl:12:89-91: '2h' is no ScalingWindow
//   label std:/app.cl: asked for here
//   help: ScalingWindow: an autoscaler looks back one hour at most
// error[CL0402] autoscalers.cl:13:97-99: '1h' is no ScalingPeriod
//   label std:/app.cl: asked for here
//   help: ScalingPeriod: from one second to half an hour: the time in which an autoscaler counts what it has changed
// error[CL0402] autoscalers.cl:14:87-88: '0' is no PodStep
//   label std:/app.cl: asked for here
//   help: PodStep: one pod or more; what changes nothing is said by `select: "Disabled"`
// error[CL0402] autoscalers.cl:15:106-108: '0%' is no ShareStep
//   label std:/app.cl: asked for here
//   help: ShareStep: one hundredth or more of the pods that there are; what changes nothing is said by `select: "Disabled"`
// error[CL0450] autoscalers.cl:16:51-86: the autoscaler of app 'both' goes either by a share or by an amount
//   in namespace/shop.app/both
//   help: say one of the two: utilization: 80%, or average: the amount in each pod
// error[CL0450] autoscalers.cl:17:57-59: the autoscaler of app 'neither' goes either by a share or by an amount
//   in namespace/shop.app/neither
//   help: say one of the two: utilization: 80%, or average: the amount in each pod
// error[CL0450] autoscalers.cl:18:57-77: app 'unasked' scales on a resource it does not request
//   in namespace/shop.app/unasked
//   help: utilization is a share of the request: set resources { requests { ... } }
// error[CL0450] autoscalers.cl:21:43-70: the query of the metric gives one number for all pods, and is asked for one of each
//   in namespace/shop.app/summed
//   help: end the query with: by (<<.GroupBy>>)
// error[CL0450] autoscalers.cl:23:57-105: app 'elsewhere' scales on a metric of its own pods, and another app tells this one
//   in namespace/shop.app/elsewhere
//   help: external { metric: ..., above: ... } goes by what others tell
// error[CL2121] autoscalers.cl:26:16-170: HorizontalPodAutoscaler 'beside' goes by a share of the cpu that is requested, and container 'proxy' requests none
//   in rule 'scale-request'
//   help: resources { requests { cpu: ... } }
