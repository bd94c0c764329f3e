/// One address for one object, unless they say that they share it; pools that are there.
//--- main.cl
use std.crd.gateway-api as gateway-api
use std.crd.metallb
use std.k8s
use std.raw.{raw-object}

cluster demo {
  kubernetes: 1.34.0
  talos: 1.11.1
  network { nodes: 10.0.0.0/24, pods: 10.244.0.0/16, services: 10.96.0.0/16, load-balancers: 192.168.1.0/24 }
}
node-pool control { role: "control-plane", count: 1 }

namespace lb {
  emit metallb.IPAddressPool { metadata { name: "main", namespace: "lb" }, spec { addresses: ["192.168.1.10-192.168.1.60"] } }
  emit metallb.L2Advertisement { metadata { name: "main", namespace: "lb" }, spec { ipAddressPools: ["main"] } }
  emit metallb.L2Advertisement { metadata { name: "slip", namespace: "lb" }, spec { ipAddressPools: ["mian"] } }
  emit [service("one", "192.168.1.15", {}), service("two", "192.168.1.15", {})]
  emit [service("share-a", "192.168.1.16", { "metallb.io/allow-shared-ip": "dns" }), service("share-b", "192.168.1.16", { "metallb.io/allow-shared-ip": "dns" })]
  emit [service("key-a", "192.168.1.17", { "lbipam.cilium.io/sharing-key": "dns" }), service("key-b", "192.168.1.17", { "lbipam.cilium.io/sharing-key": "web" })]
  emit k8s.Service { metadata { name: "from-pool", namespace: "lb", annotations { "metallb.io/address-pool": "main" } }, spec { type: "LoadBalancer", ports: [{ port: 80 }] } }
  emit k8s.Service { metadata { name: "from-none", namespace: "lb", annotations { "metallb.io/address-pool": "spare" } }, spec { type: "LoadBalancer", ports: [{ port: 80 }] } }
  emit k8s.Service { metadata { name: "inner-a", namespace: "lb" }, spec { clusterIP: "10.96.0.20", ports: [{ port: 80 }] } }
  emit k8s.Service { metadata { name: "inner-b", namespace: "lb" }, spec { clusterIP: "10.96.0.20", ports: [{ port: 80 }] } }
  emit k8s.Service { metadata { name: "headless-a", namespace: "lb" }, spec { clusterIP: "None", ports: [{ port: 80 }] } }
  emit k8s.Service { metadata { name: "headless-b", namespace: "lb" }, spec { clusterIP: "None", ports: [{ port: 80 }] } }
}
@allow("CL2230", reason: "one of the two is switched on at a time")
namespace either {
  emit [in-either("day", "192.168.1.40"), in-either("night", "192.168.1.40")]
}
fn service(name: String, address: IpAddress, said: Map<String, String>) -> k8s.Service =
  { metadata { name: name, namespace: "lb", annotations: said }, spec { type: "LoadBalancer", loadBalancerIP: address, ports: [{ port: 80 }] } }
fn in-either(name: String, address: IpAddress) -> k8s.Service =
  { metadata { name: name, namespace: "either" }, spec { type: "LoadBalancer", loadBalancerIP: address, ports: [{ port: 80 }] } }
//----
// error[CL2232] main.cl:16:102-108: namespace 'lb' has no IPAddressPool 'mian', whose addresses L2Advertisement 'slip' announces
//   in rule 'address-given'
//   help: did you mean 'main'?
// error[CL2230] main.cl:17:60-74: Service 'lb/one' and Service 'lb/two' ask for the address 192.168.1.15, which only one of them can have
//   label main.cl:17:24-38: and namespace/lb
//   in rule 'address-overlap'
//   help: an address for each, or one key in both by which they share it: metallb.io/allow-shared-ip or lbipam.cilium.io/sharing-key
// error[CL2230] main.cl:19:103-117: Service 'lb/key-a' and Service 'lb/key-b' ask for the address 192.168.1.17, which only one of them can have
//   label main.cl:19:26-40: and namespace/lb
//   in rule 'address-overlap'
//   help: an address for each, or one key in both by which they share it: metallb.io/allow-shared-ip or lbipam.cilium.io/sharing-key
// error[CL2232] main.cl:21:69-119: Service 'from-none' of namespace 'lb' wants an address of IPAddressPool 'spare', and there is none of that name
//   in rule 'address-given'
//   help: declare it, or leave it out
// error[CL2230] main.cl:23:87-99: Service 'lb/inner-a' and Service 'lb/inner-b' ask for the address 10.96.0.20, which only one of them can have
//   label main.cl:22:87-99: and namespace/lb
//   in rule 'address-overlap'
//   help: an address for each, or none: Kubernetes finds one
