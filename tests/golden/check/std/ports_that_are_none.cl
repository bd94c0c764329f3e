/// A port that the app does not have is told of once, also where policies are made of it.
use std.metrics.{prometheus-adapter}
use std.policy.{deny-by-default}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 256Mi } }
  ports { http: 80 }
}
namespace monitoring {}
namespace shut {
  network: deny-by-default { metrics-from: monitoring }
  app one { scrape numbers { port: "metrics" } }
  app two { load-balancer mail { ports { smtp { port: 25, to: "nope" } } } }
  app three { metric waiting { port: "metrics", series: "waiting", query: "sum(<<.Series>>{<<.LabelMatchers>>})" } }
}
namespace wide { app two { load-balancer mail { ports { smtp { port: 25, to: "nope" } } } } }

// What is right.
namespace calm {
  network: deny-by-default { metrics-from: monitoring }
  app one { scrape numbers { port: "http" } }
  app two { load-balancer mail { ports { smtp { port: 25, to: "http" }, http { port: 80 } } } }
}
//----
// error[CL0450] ports_that_are_none.cl:14:36-45: app 'one' has no port 'metrics'
//   in namespace/shut.app/one.scrape/numbers
//   help: its ports are http
// error[CL0450] ports_that_are_none.cl:15:42-71: app 'two' has no port 'nope'
//   in namespace/shut.app/two.load-balancer/mail
//   help: its ports are http
// error[CL0450] ports_that_are_none.cl:16:38-47: app 'three' has no port 'metrics'
//   in namespace/shut.app/three.metric/waiting
//   help: its ports are http
// error[CL0450] ports_that_are_none.cl:18:57-86: app 'two' has no port 'nope'
//   in namespace/wide.app/two.load-balancer/mail
//   help: its ports are http
