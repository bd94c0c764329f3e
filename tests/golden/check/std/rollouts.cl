/// How new pods take the place of old ones, by what the API takes for each controller.
use std.app-template

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
}
namespace broken {
  app stuck { strategy: rolling { max-surge: 0, max-unavailable: 0% } }
  app share { strategy: rolling { max-unavailable: 120% } }
  app parted { strategy: rolling { partition: 2 } }
  app waiting { strategy: on-delete {} }
  app chart { strategy: on-delete {}, workload: app-template.release { tag: 4.6.2 } }
  app set { workload: stateful {}, strategy: recreate {} }
  app ahead { workload: stateful {}, strategy: rolling { max-surge: 1 } }
  app nodes { workload: daemon {}, strategy: recreate {} }
  app both { workload: daemon {}, strategy: rolling { max-surge: 1, max-unavailable: 1 } }
}

// What is right.
namespace clean {
  app rolling { strategy: rolling { max-surge: 50%, max-unavailable: 0 } }
  app recreated { strategy: recreate {} }
  app set { workload: stateful {}, strategy: rolling { partition: 2 } }
  app by-hand { workload: stateful {}, strategy: on-delete {} }
  app first { workload: daemon {}, strategy: rolling { max-surge: 1 } }
  app chart { strategy: rolling { max-surge: 1 }, workload: app-template.release { tag: 4.6.2 } }
}
//----
// error[CL0450] rollouts.cl:10:33-70: no pod of 'stuck' may be missing and none may be too many, so no new one ever starts
//   in namespace/broken.app/stuck
//   help: max-surge: 1, or max-unavailable: 1
// error[CL0402] rollouts.cl:11:52-56: '120%' is no ShareOfAll
//   label std:/app.cl: asked for here
//   help: ShareOfAll: from 0 to 100 percent
// error[CL0450] rollouts.cl:12:34-50: the pods of 'parted' are all alike: neither do some of them stay old, nor do they wait until somebody deletes them
//   in namespace/broken.app/parted.workload
//   help: rolling { max-surge: ..., max-unavailable: ... } or recreate {}; or workload: stateful {}
// error[CL0450] rollouts.cl:13:37-39: the pods of 'waiting' are all alike: neither do some of them stay old, nor do they wait until somebody deletes them
//   in namespace/broken.app/waiting.workload
//   help: rolling { max-surge: ..., max-unavailable: ... } or recreate {}; or workload: stateful {}
// error[CL0450] rollouts.cl:14:35-37: the pods of 'chart' are all alike: neither do some of them stay old, nor do they wait until somebody deletes them
//   in namespace/broken.app/chart.workload
//   help: rolling { max-surge: ..., max-unavailable: ... } or recreate {}
// error[CL0450] rollouts.cl:15:55-57: a StatefulSet ends a pod before the one that takes its place starts, and so one after the other
//   in namespace/broken.app/set.workload
//   help: rolling { partition: ..., max-unavailable: ... } or on-delete {}, or leave it out
// error[CL0450] rollouts.cl:16:56-72: a StatefulSet ends a pod before the one that takes its place starts, and so one after the other
//   in namespace/broken.app/ahead.workload
//   help: rolling { partition: ..., max-unavailable: ... } or on-delete {}, or leave it out
// error[CL0450] rollouts.cl:17:55-57: the pods of a DaemonSet give way to new ones node by node, or when somebody deletes them
//   in namespace/broken.app/nodes.workload
//   help: rolling { max-unavailable: ... }, rolling { max-surge: ... } or on-delete {}
// error[CL0450] rollouts.cl:18:53-89: on a node of a DaemonSet either the new pod starts first, or the old one ends first
//   in namespace/broken.app/both.workload
//   help: set one of the two: max-surge or max-unavailable
