/// Ranges that overlap, ranges that are too small, and addresses that nobody gives out.
use std.crd.cilium
use std.crd.metallb
use std.k8s
use std.raw.{raw-object}

cluster demo {
  kubernetes: 1.34.0
  talos: 1.11.1
  network { nodes: 10.0.0.0/29, pods: 10.244.0.0/22, services: 10.96.0.0/16 }
}
// Four networks of /24 for five nodes, and five addresses to give.
node-pool control { role: "control-plane", count: 1 }
node-pool worker { count: 5 }

namespace lb {
  emit pool("clean", "192.168.1.10-192.168.1.20")
  emit pool("twice", "192.168.1.20 - 192.168.1.30")
  emit pool("pods", "10.244.3.0/24")
  emit cilium.CiliumLoadBalancerIPPool { metadata { name: "services" }, spec { blocks: [{ start: "10.95.0.1", stop: "10.96.0.1" }] } }
  emit [service("clean", "192.168.1.15"), service("outside", "192.168.2.15")]
  emit k8s.Service { metadata { name: "cluster-ip", namespace: "lb" }, spec { clusterIP: "10.97.0.10", ports: [{ port: 80 }] } }
  emit k8s.Service {
    metadata { name: "by-annotation", namespace: "lb", annotations { "metallb.io/loadBalancerIPs": "192.168.1.11,192.168.3.1" } }
    spec { type: "LoadBalancer", ports: [{ port: 80 }] }
  }
  @allow("CL2230", reason: "a test")
  raw-object allowed-pool { object: pool("allowed", "10.244.1.0/24") }
  @allow("CL2232", reason: "a test")
  raw-object allowed-service { object: service("allowed", "192.168.9.9") }
}
fn pool(name: String, addresses: String) -> metallb.IPAddressPool =
  { metadata { name: name, namespace: "lb" }, spec { addresses: [addresses] } }
fn service(name: String, address: IpAddress) -> k8s.Service =
  { metadata { name: name, namespace: "lb" }, spec { type: "LoadBalancer", loadBalancerIP: address, ports: [{ port: 80 }] } }
//----
// error[CL2231] addresses.cl:10:20-31: the range of nodes 10.0.0.0/29 has 5 addresses to give, and there may be 6 nodes
//   in rule 'address-exhaustion'
//   help: a larger range for nodes
// error[CL2231] addresses.cl:10:39-52: the range of pods 10.244.0.0/22 holds 4 networks of /24, one for each node, and there may be 6 nodes
//   in rule 'address-exhaustion'
//   help: a larger range for pods, or fewer nodes
// error[CL2230] addresses.cl:18:22-51: pools 'clean' and 'twice' both give the addresses of 192.168.1.10-192.168.1.20 and 192.168.1.20 - 192.168.1.30
//   label addresses.cl:17:22-49: and namespace/lb
//   in rule 'address-overlap'
//   help: divide them
// error[CL2230] addresses.cl:19:21-36: the addresses 10.244.3.0/24 of pool 'pods' are also addresses of pods: 10.244.0.0/22
//   label addresses.cl:10:39-52: and cluster/demo
//   in rule 'address-overlap'
//   help: give every network a range of its own
// error[CL2230] addresses.cl:20:89-130: the addresses 10.95.0.1-10.96.0.1 of pool 'services' are also addresses of services: 10.96.0.0/16
//   label addresses.cl:10:64-76: and cluster/demo
//   in rule 'address-overlap'
//   help: give every network a range of its own
// error[CL2232] addresses.cl:21:62-76: Service 'outside' of namespace 'lb' wants the address 192.168.2.15, and load balancers have 192.168.1.10-192.168.1.20, 192.168.1.20 - 192.168.1.30, 10.244.3.0/24, 10.244.1.0/24, 10.95.0.1-10.96.0.1
//   in rule 'address-given'
//   help: an address of these, or one more pool
// error[CL2232] addresses.cl:22:90-102: Service 'cluster-ip' of namespace 'lb' wants the address 10.97.0.10, which is none of 10.96.0.0/16
//   in rule 'address-given'
//   help: an address of that range, or none: Kubernetes finds one
// error[CL2232] addresses.cl:24:100-126: Service 'by-annotation' of namespace 'lb' wants the address 192.168.3.1, and load balancers have 192.168.1.10-192.168.1.20, 192.168.1.20 - 192.168.1.30, 10.244.3.0/24, 10.244.1.0/24, 10.95.0.1-10.96.0.1
//   in rule 'address-given'
//   help: an address of these, or one more pool
