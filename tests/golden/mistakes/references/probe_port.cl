// A probe of a port of somebody else.
//--- was
      readiness: http { path: "/health", port: self.ports.http, every: 10s }
//--- now
      readiness: http { path: "/health", port: 8081, every: 10s }
//----
// error[CL0450]: a probe asks port 8081, which the container does not have
//    --> shop.cl:102:48
//     |
// 102 |       readiness: http { path: "/health", port: 8081, every: 10s }
//     |                                                ^^^^
//     |
//     = in namespace/shop.app/front
//     = help: its ports are 8080, 9090
//
// 1 error
