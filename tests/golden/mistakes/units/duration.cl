// A duration without a unit.
//--- was
      readiness: http { path: "/health", port: self.ports.http, every: 10s }
//--- now
      readiness: http { path: "/health", port: self.ports.http, every: 10 }
//----
// error[CL0217]: '10' is no Duration: '10' has no unit
//    --> shop.cl:102:74
//     |
// 102 | ...eadiness: http { path: "/health", port: self.ports.http, every: 10 }
//     |                                                                      ^
//    ::: std:/container.cl:10:3
//     |
//  10 |   every: Duration?
//     |   ----- asked for here
//     |
//     = help: the units are d, h, m, s and ms, as in 12h30m
//
// 1 error
