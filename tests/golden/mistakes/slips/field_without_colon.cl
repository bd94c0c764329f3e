// Without its colon a field reads as a declaration.
//--- was
      readiness: http { path: "/health", port: self.ports.http, every: 10s }
//--- now
      readiness http { path: "/health", port: self.ports.http, every: 10s }
//----
// error[CL0281]: 'readiness' can't stand in a value
//    --> shop.cl:102:7
//     |
// 102 |       readiness http { path: "/health", port: self.ports.http, every...
//     |       ^^^^^^^^^
//     |
//     = help: 'readiness' is a field: readiness: ...
//     = fix: write a colon behind it
// 102 -       readiness http { path: "/health", port: self.ports.http, eve...
// 102 +       readiness: http { path: "/health", port: self.ports.http, ev...
//
// 1 error
