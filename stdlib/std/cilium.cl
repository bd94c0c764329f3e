/// Network policies of Cilium, which know gateways as such, and addresses for load balancers.
use std.connections.{callers, gateways}
use std.crd.cilium as api
use std.policy.{network-mode}
use std.values.{Endpoint, Port}

/// Nothing is let through but what is declared: by `connects-to` of apps and by routes. `none` is the rule that matches
/// nobody; any rule shuts what it does not let through.
kind deny-by-default is network-mode {
  /// Pods may ask the DNS of the cluster.
  dns: Bool = true

  emit api.CiliumNetworkPolicy {
    metadata { name: "default-deny", namespace: namespace.name }
    spec {
      endpointSelector {}
      ingress: [{}]
      egress: [if (dns) {
        toEndpoints: [pods({ "k8s:k8s-app": "kube-dns" }, "kube-system")]
        toPorts: [{ ports: [{ port: "53", protocol: "ANY" }] }]
      } else {}]
    }
  }

  for (a in all(app, below: namespace)) {
    let from = callers(a)
    let doors = gateways(a)
    if (from.size() + doors.size() + a.connects-to.size() > 0) {
      emit api.CiliumNetworkPolicy {
        metadata { name: a.name, namespace: namespace.name }
        spec {
          endpointSelector { matchLabels: a.pods }
          ingress: [
            for (c in from) {
              fromEndpoints: [pods(c.app.pods, c.app.namespace.name)]
              toPorts: [{ ports: [for (p in c.ports) tcp(p)] }]
            }
            if (doors.size() > 0) { fromEntities: ["ingress"] }
          ].non-empty()
          egress: [for (e in a.connects-to) {
            toEndpoints: [pods(e.pods, e.namespace)]
            toPorts: [{ ports: [tcp(e.port)] }]
          }].non-empty()
        }
      }
    }
  }
}

/// Addresses that load balancers may take.
kind load-balancer-pool in cluster {
  /// The addresses: a range, or whole blocks.
  addresses: [Cidr | AddressRange]

  emit api.CiliumLoadBalancerIPPool {
    metadata { name: name }
    spec {
      blocks: [for (a in addresses) match (a) {
        Cidr => { cidr: "\(a)" }
        AddressRange => { start: "\(a.first)", stop: "\(a.last)" }
      }]
    }
  }
}

/// Addresses from one to another, both included.
type AddressRange = { first: IpAddress, last: IpAddress }

/// Tells the network which node to reach the addresses of load balancers at.
kind l2-announcement in cluster {
  /// The interfaces it is told on, as patterns: `^eth[0-9]+`; all if empty.
  interfaces: [String] = []
  /// Also for the external addresses of Services.
  external-ips: Bool = false

  emit api.CiliumL2AnnouncementPolicy {
    metadata { name: name }
    spec {
      interfaces: interfaces.non-empty()
      externalIPs: external-ips
      loadBalancerIPs: true
    }
  }
}

private fn pods(labels: Map<String, String>, namespace: String) -> api.EndpointSelector =
  { matchLabels { ...labels, "k8s:io.kubernetes.pod.namespace": namespace } }

private fn tcp(p: Port) -> api.Port = { port: "\(p)", protocol: "TCP" }
