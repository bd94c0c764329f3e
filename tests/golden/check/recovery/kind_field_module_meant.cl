// A name with one near it is reported, and then taken for that: what follows from the slip is not reported too.
//--- main.cl
use std.gatewy
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace gateway {
  gatewy external { class: "cilium", listeners { http { host: "*.example.org", port: 80 } } }
}

namespace shop {
  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { http: 8080 }
    probes { readiness: http { path: "/health", prt: self.ports.http } }
    resources { limits { memory: 256Mi } }
  }
  route shop { gatway: external, hosts: ["shop.example.org"], to { "/": app/web.endpoints.http } }
}
//----
// error[CL0205] main.cl:1:5-15: there is no module 'std.gatewy'
//   help: did you mean 'std.gateway'?
//   fix (safe): change to 'std.gateway': main.cl:1:5-15 => "std.gateway"
// error[CL0204] main.cl:5:3-9: no kind 'gatewy' is known here
//   help: did you mean 'gateway'?
//   fix (safe): change to 'gateway': main.cl:5:3-9 => "gateway"
// error[CL0203] main.cl:12:49-52: 'Probe.http' has no field 'prt'
//   label std:/container.cl: declared here
//   help: did you mean 'port'?
//   fix (safe): change to 'port': main.cl:12:49-52 => "port"
// error[CL0203] main.cl:15:16-22: 'route' has no field 'gatway'
//   label std:/gateway.cl: declared here
//   help: did you mean 'gateway'?
//   fix (safe): change to 'gateway': main.cl:15:16-22 => "gateway"
