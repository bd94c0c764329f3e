// A port of its own that it does not have.
//--- was
      startup: http { path: "/health", port: self.ports.http, failures: 30 }
//--- now
      startup: http { path: "/health", port: self.ports.web, failures: 30 }
//----
// error[CL0404]: there is no key 'web'
//    --> shop.cl:101:57
//     |
//  92 |     ports { http: 8080, metrics: 9090 }
//     |     ----------------------------------- this has the keys
// ...
// 101 | ...tartup: http { path: "/health", port: self.ports.web, failures: 30 }
//     |                                                     ^^^
//     |
//     = help: its keys are http, metrics
//     = help: ask with 'in', or use .get(key), which is null if there is none
//
// 1 error
