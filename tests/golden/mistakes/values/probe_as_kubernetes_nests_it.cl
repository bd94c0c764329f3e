// A probe as Kubernetes nests it.
//--- was
      startup: http { path: "/health", port: self.ports.http, failures: 30 }
//--- now
      startup { httpGet { path: "/health" } }
//----
// error[CL0221]: expected Probe, found a block
//    --> shop.cl:101:15
//     |
// 101 |       startup { httpGet { path: "/health" } }
//     |               ^
//    ::: std:/container.cl:58:3
//     |
//  58 |   startup: Probe?
//     |   ------- asked for here
//     |
//     = help: it is given with ':' and one of its cases, http, tcp, exec, grpc: startup: http { ... }
//
// 1 error
