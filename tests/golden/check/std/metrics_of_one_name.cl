// The adapter has one rule for a name: metrics that are made alike share it, and others need a name of their own.
use std.metrics.{prometheus-adapter}

cluster example { kubernetes: 1.34.1 }

namespace monitoring { prometheus-adapter adapter {} }
namespace shop {
  defaults app {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { metrics: 9090 }
    resources { limits { memory: 256Mi } }
  }
  app first {
    metric waiting { port: "metrics", series: "first_waiting", offered: "waiting", query: "sum(<<.Series>>{<<.LabelMatchers>>})" }
    metric busy { port: "metrics", series: "busy", query: "sum(<<.Series>>{<<.LabelMatchers>>})" }
    metric open { port: "metrics", series: "open", query: "sum(<<.Series>>{<<.LabelMatchers>>}) by (<<.GroupBy>>)" }
    autoscale { replicas: 1..2, on: [external { metric: waiting, above: 3 }, external { metric: busy, above: 3 }, pods { metric: open, above: 3 }] }
  }
  app second {
    metric waiting { port: "metrics", series: "second_waiting", offered: "waiting", query: "sum(<<.Series>>{<<.LabelMatchers>>})" }
    metric busy { port: "metrics", series: "busy", query: "max(<<.Series>>{<<.LabelMatchers>>})" }
    metric open { port: "metrics", series: "open", query: "sum(<<.Series>>{<<.LabelMatchers>>}) by (<<.GroupBy>>)" }
    autoscale { replicas: 1..2, on: [external { metric: waiting, above: 3 }, external { metric: busy, above: 3 }, pods { metric: open, above: 3 }] }
  }
}
//----
// error[CL0450] metrics_of_one_name.cl:20:47-63: metrics of app 'first' and app 'second' are both offered as 'waiting', and are different series
//   label metrics_of_one_name.cl:14:47-62: and namespace/shop.app/first.metric/waiting
//   in namespace/monitoring.prometheus-adapter/adapter
//   help: autoscalers ask by that name: offered: a name of its own for one of them
// error[CL0450] metrics_of_one_name.cl:21:59-97: metrics of app 'first' and app 'second' are both offered as 'busy', and are made by different queries
//   label metrics_of_one_name.cl:15:59-97: and namespace/shop.app/first.metric/busy
//   in namespace/monitoring.prometheus-adapter/adapter
//   help: autoscalers ask by that name: offered: a name of its own for one of them, or one query for both
