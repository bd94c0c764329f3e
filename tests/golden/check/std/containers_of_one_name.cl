/// Ports and containers of a pod go by their names, so each has one of its own.
use std.app-template
use std.container.{Container}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
let one: Container = { image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } }
defaults app { ...one }
defaults job { ...one }
namespace shop {
  app ports { ports { http: 80 }, sidecars { proxy { ...one, ports { http: 90 } } } }
  app first { init { first { ...one } } }
  app beside { sidecars { beside { ...one } } }
  app both { init { copy { ...one } }, sidecars { copy { ...one } } }
  app chart { sidecars { app { ...one } }, workload: app-template.release { tag: 4.6.2 } }
  job task { init { task { ...one } } }
}

// What is right.
namespace calm {
  app ports { ports { http: 80 }, sidecars { proxy { ...one, ports { proxied: 90 } } } }
  app first { init { copy { ...one } }, sidecars { app { ...one } } }
}
//----
// error[CL0450] containers_of_one_name.cl:10:76-78: two containers of 'ports' call a port 'http', and a Service leads to one of them
//   in namespace/shop.app/ports
//   help: give each of them a name of its own
// error[CL0450] containers_of_one_name.cl:11:22-38: 'first' is the name of the container of 'first' itself
//   in namespace/shop.app/first
//   help: call this one by what it does
// error[CL0450] containers_of_one_name.cl:12:27-44: 'beside' is the name of the container of 'beside' itself
//   in namespace/shop.app/beside
//   help: call this one by what it does
// error[CL0450] containers_of_one_name.cl:13:51-66: an init container and a side-car of 'both' are both called 'copy'
//   in namespace/shop.app/both
//   help: give one of them another name
// error[CL0450] containers_of_one_name.cl:14:26-40: the chart calls the container of 'chart' itself 'app'
//   in namespace/shop.app/chart.workload
//   help: give this one another name
// error[CL0450] containers_of_one_name.cl:15:21-36: 'task' is the name of the container of 'task' itself
//   in namespace/shop.job/task
//   help: call this one by what it does
