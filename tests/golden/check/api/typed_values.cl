// What types of the language do not say of API types is asked of the values: bounds, sizes, expressions, formats, keys
// of lists, conditions.
//--- main.cl
use std.k8s
use std.crd.gateway-api as gateway
use std.crd.cilium

cluster c { kubernetes: 1.34.1 }

namespace web {
  let many = 80000
  emit k8s.Service {
    metadata { name: "s", namespace: "web" }
    spec { ports: [{ port: 80, protocol: "TCP" }, { port: 80, protocol: "TCP" }, { port: many }] }
  }
  emit gateway.HTTPRoute {
    metadata { name: "r", namespace: "web" }
    spec { parentRefs: [{ name: "", namespace: "Gateways" }], hostnames: [for (i in 1..17) "h\(i).example.org"] }
  }
  emit k8s.Lease {
    metadata { name: "leader", namespace: "web", finalizers: ["a/b", "a/b"] }
    spec { renewTime: "2025-02-30T06:30:00Z" }
  }
  emit cilium.CiliumNetworkPolicy {
    metadata { name: "closed", namespace: "web" }
    spec { description: "selects nothing" }
  }
}
//----
// error[CL0611] main.cl:8:14-19: 80000 is out of range: 1 to 65535 is allowed
//   here: spec.ports[2].port of Service 's'
// error[CL2061] main.cl:11:20-49: Service 's' has 3 ports, and not each has a name
//   in rule 'refused-object'
//   help: a single port needs none; of several each is called by one: name: "http"
// error[CL0615] main.cl:11:51-80: two elements of the list have port '80', protocol 'TCP'
//   here: spec.ports[1] of Service 's'
//   label main.cl:11:20-49: the other one
// error[CL0612] main.cl:15:33-35: there are 0 characters here: 1 to 253 allowed
//   here: spec.parentRefs[0].name of HTTPRoute 'r'
// error[CL0613] main.cl:15:48-58: 'Gateways' does not match /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/
//   here: spec.parentRefs[0].namespace of HTTPRoute 'r'
// error[CL0612] main.cl:15:74-112: there are 17 elements here: at most 16 allowed
//   here: spec.hostnames of HTTPRoute 'r'
// error[CL0615] main.cl:18:70-75: two elements of the list have the value 'a/b'
//   here: metadata.finalizers[1] of Lease 'leader'
//   label main.cl:18:63-68: the other one
// error[CL0614] main.cl:19:23-45: '2025-02-30T06:30:00Z' is no date-time
//   here: spec.renewTime of Lease 'leader'
// error[CL0616] main.cl:23:5-44: 0 of these hold here, and exactly one must: 'endpointSelector'; 'nodeSelector'
//   here: spec of CiliumNetworkPolicy 'closed'
