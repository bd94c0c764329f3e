// A name of a port with a slip in it.
//--- was
      readiness: http { path: "/health", port: self.ports.http, every: 10s }
//--- now
      readiness: http { path: "/health", port: htpp, every: 10s }
//----
// error[CL0201]: no 'htpp' is known here
//    --> shop.cl:102:48
//     |
// 102 |       readiness: http { path: "/health", port: htpp, every: 10s }
//     |                                                ^^^^
//     |
//     = help: what 'ports' has is named with it: self.ports.http
//     = fix, to be looked at: write 'self.ports.http'
// 102 - ...iness: http { path: "/health", port: htpp, every: 10s }
// 102 + ...iness: http { path: "/health", port: self.ports.http, every: 10s }
//
// 1 error
