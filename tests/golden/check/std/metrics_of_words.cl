/// Metrics that no Prometheus could tell: names that are none, queries that end too early or ask for nothing; and two adapters.
use std.app.{Autoscale}
use std.metrics.{prometheus-adapter}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { requests { cpu: 100m }, limits { memory: 256Mi } }
  ports { http: 80 }
}
namespace monitoring {
  prometheus-adapter adapter {}
  prometheus-adapter second { rules-in: "values" }
}
namespace shop {
  app named { metric m { port: "http", series: "my series", query: "sum(<<.Series>>{<<.LabelMatchers>>})" }, autoscale: by(metric/m) }
  app offered { metric m { port: "http", series: "jobs", offered: "jobs/all", query: "sum(<<.Series>>{<<.LabelMatchers>>})" }, autoscale: by(metric/m) }
  app early { metric m { port: "http", series: "jobs", query: "sum(" }, autoscale: by(metric/m) }
  app open { metric m { port: "http", series: "jobs", query: "sum(<<.Series>>{<<.LabelMatchers>>}" }, autoscale: by(metric/m) }
  app literal { metric m { port: "http", series: "jobs", query: "sum(rate(jobs[2m]))" }, autoscale: by(metric/m) }
  app unselected { metric m { port: "http", series: "jobs", query: "sum(<<.Series>>)" }, autoscale: by(metric/m) }

  // What is right.
  app right { metric m { port: "http", series: "shop:jobs:sum", query: "sum(<< .Series >>{<<.LabelMatchers>>,path=~\"(.*\"})" }, autoscale: by(metric/m) }
  app whole { metric m { port: "http", series: "jobs", query: "sum(<<.Series>>)", selector: {} }, autoscale: by(metric/m) }
}
fn by(m: metric) -> Autoscale = { replicas: 1..3, on: [external { metric: m, above: 20 }] }
//----
// error[CL0450] metrics_of_words.cl:13:22-28: 'second' and 'adapter' both offer metrics, and Kubernetes asks one adapter
//   label metrics_of_words.cl:12:22-29: and namespace/monitoring.prometheus-adapter/adapter
//   in namespace/monitoring.prometheus-adapter/second
//   help: leave one of them out: its rules are those of all autoscalers
// error[CL0402] metrics_of_words.cl:16:48-59: 'my series' is no SeriesName
//   label std:/metrics.cl: asked for here
//   help: SeriesName: letters, digits, '_' and ':', of which the first is no digit: what a series of Prometheus is called
// error[CL0402] metrics_of_words.cl:17:67-77: 'jobs/all' is no OfferedName
//   label std:/metrics.cl: asked for here
//   help: OfferedName: any text without blanks, '/' and '%', as it is a part of the path by which autoscalers ask
// error[CL0450] metrics_of_words.cl:18:63-69: this query asks for no series: the adapter puts it where '<<.Series>>' stands
//   in namespace/shop.app/early.metric/m
//   help: such as: sum(<<.Series>>{<<.LabelMatchers>>})
// error[CL0450] metrics_of_words.cl:19:62-99: not every '(' of this query has its ')'
//   in namespace/shop.app/open.metric/m
//   help: such as: sum(<<.Series>>{<<.LabelMatchers>>})
// error[CL0450] metrics_of_words.cl:20:65-86: this query asks for no series: the adapter puts it where '<<.Series>>' stands
//   in namespace/shop.app/literal.metric/m
//   help: such as: sum(<<.Series>>{<<.LabelMatchers>>})
// error[CL0450] metrics_of_words.cl:21:68-86: this query passes over what selects the metric: the adapter puts that where '<<.LabelMatchers>>' stands
//   in namespace/shop.app/unselected.metric/m
//   help: <<.Series>>{<<.LabelMatchers>>}, or selector: {} where it is to count all there is
