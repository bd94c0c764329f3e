/// Addresses of Services: enough of them, and none that the API server's own Service has.
//--- main.cl
use std.k8s

cluster demo { kubernetes: 1.34.0, talos: 1.11.1, network { services: 10.96.0.0/29 } }
node-pool control { role: "control-plane", count: 1 }

namespace web {
  emit [
    for (n in ["a", "b", "c", "d"]) service(n, null), service("fixed", "10.96.0.6"), service("headless", "None"), service("first", "10.96.0.1")
  ]
  emit k8s.Service { metadata { name: "name" }, spec { type: "ExternalName", externalName: "example.org" } }
}
fn service(name: String, address: String?) -> k8s.Service = { metadata { name: name }, spec { clusterIP: address, ports: [{ port: 80 }] } }
//----
// error[CL2231] main.cl:3:71-83: the range of services 10.96.0.0/29 has 6 addresses to give, and there are 7 Services, with that of the API server
//   in rule 'address-exhaustion'
//   help: a larger range for services
// error[CL2230] main.cl:8:132-143: Service 'web/first' asks for the address 10.96.0.1, which the Service of the API server has: the first of 10.96.0.0/29
//   in rule 'address-overlap'
//   help: another address of that range, or none: Kubernetes finds one
