use std.metrics.{prometheus-adapter}
use std.policy.{deny-by-default}

cluster example { kubernetes: 1.34.1 }

namespace monitoring { prometheus-adapter adapter {} }
namespace shop {
  network: deny-by-default {}
  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { http: 8080, metrics: 9090 }
    resources { limits { memory: 256Mi } }
    scrape all { port: "http" }
    metric waiting { port: "metrics", series: "shop_waiting", query: "sum(<<.Series>>{<<.LabelMatchers>>})" }
    autoscale { replicas: 1..2, on: [external { metric: waiting, above: 3 }] }
  }
}
//----
// error[CL0450] unread_metrics.cl:13:24-30: nobody can read 'web-all': namespace 'shop' lets through only what is declared
//   in namespace/shop.app/web.scrape/all
//   help: network: deny-by-default { metrics-from: the namespace they are read from }
// error[CL0450] unread_metrics.cl:14:28-37: nobody can read metric 'waiting': namespace 'shop' lets through only what is declared
//   in namespace/shop.app/web.metric/waiting
//   help: network: deny-by-default { metrics-from: the namespace they are read from }
