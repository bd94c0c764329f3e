/// Network policies of Cilium, which know gateways as such, and addresses for load balancers.
use std.connections.{callers, controllers, doors, foreign-pods, outer-ports, proof-doors, proof-pods, proof-port, scraped-ports}
use std.crd.cilium as api
use std.policy.{Peer, is-of-names, network-mode}
use std.program.{program}
use std.values.{Port}

/// What is declared: by `connects-to` and `reaches` of programs, by routes, metrics and `network-policy`. Nobody connects
/// to pods of the namespace otherwise, and its programs connect to nobody else. Pods that operators make may connect to
/// anything.
kind deny-by-default is network-mode {
  let denies = true
  /// Programs may ask the DNS of the cluster.
  dns: Bool = true

  emit api.CiliumNetworkPolicy {
    metadata { name: "default-deny", namespace: namespace.name }
    spec { endpointSelector {}, ingress: [{}] }  // a rule that lets nobody through shuts what no other rule opens
  }

  for (p in all(program, below: namespace)) {
    for (o in p.reaches) {
      check dns or not is-of-names(o) at o
        else "'\(p.name)' reaches hosts by their names, and may not ask for their addresses"
        help "leave out dns: false of the network of namespace '\(namespace.name)'"
    }
    emit api.CiliumNetworkPolicy {
      metadata { name: p.name, namespace: namespace.name }
      spec {
        endpointSelector { matchLabels: p.pods }
        ingress: [
          ...inlets(p.pods, namespace.name)
          if (metrics-from != null and scraped-ports(p).size() > 0) {
            fromEndpoints: [pods-of({}, metrics-from.name)]
            toPorts: [{ ports: [for (port in scraped-ports(p)) tcp(port)] }]
          }
        ].non-empty()
        egress: [
          if (dns) {
            toEndpoints: [pods-of({ "k8s:k8s-app": "kube-dns" }, "kube-system")]
            toPorts: [{
              ports: [{ port: "53", protocol: "ANY" }]
              // Cilium learns which addresses a name has by reading the answers.
              rules: if (p.reaches.any(o => is-of-names(o))) { dns: [{ matchPattern: "*" }] } else null
            }]
          }
          for (e in p.connects-to) { toEndpoints: [pods-of(e.pods, e.namespace)], toPorts: [{ ports: [tcp(e.port)] }] }
          for (o in p.reaches) outlet(o)
          if (not dns and p.connects-to.size() + p.reaches.size() == 0) {}
        ]
      }
    }
  }
  for (pods in foreign-pods(namespace.name)) {
    emit api.CiliumNetworkPolicy {
      metadata { name: "to-\(pods.values().join("-").lower())", namespace: namespace.name }
      spec { endpointSelector { matchLabels: pods }, ingress: inlets(pods, namespace.name) }
    }
  }
  if (proof-doors(namespace.name).size() > 0) {
    emit api.CiliumNetworkPolicy {
      metadata { name: "acme-proofs", namespace: namespace.name }
      spec {
        endpointSelector { matchLabels: proof-pods }
        ingress: [{ fromEntities: ["ingress"], toPorts: [{ ports: [tcp(proof-port)] }] }]
      }
    }
  }
}

/// Who is let through to pods because a program or route says so. What comes through a gateway is the identity
/// `ingress` for Cilium, whichever gateway it was.
private fn inlets(pods: Map<String, String>, here: String) -> [api.IngressRule] = [
  for (c in callers(pods, here)) {
    fromEndpoints: [pods-of(c.pods, c.namespace)], toPorts: [{ ports: [for (port in c.ports) tcp(port)] }]
  }
  if (doors(pods, here).size() > 0) {
    fromEntities: ["ingress"]
    toPorts: [{ ports: [for (port in doors(pods, here).flat-map(d => d.ports).distinct().sort()) tcp(port)] }]
  }
  for (n in controllers(pods, here)) { fromEndpoints: [pods-of({}, n.name)] }
  if (outer-ports(pods, here).size() > 0) {
    fromEntities: ["world"], toPorts: [{ ports: [for (port in outer-ports(pods, here)) tcp(port)] }]
  }
]

private fn outlet(o: Peer) -> api.EgressRule = match (o) {
  address => { toCIDRSet: [{ cidr: o.cidr, except: o.except.non-empty() }], toPorts: ports-of(o.ports, o.protocol) }
  pods => { toEndpoints: [pods-of(o.labels, o.namespace.name)], toPorts: ports-of(o.ports, o.protocol) }
  all-pods => { toEndpoints: [pods-of({}, o.namespace.name)], toPorts: ports-of(o.ports, o.protocol) }
  hosts => {
    toFQDNs: [for (n in o.names) if (n.is-wildcard()) { matchPattern: "\(n)" } else { matchName: "\(n)" }]
    toPorts: ports-of(o.ports, o.protocol)
  }
  everything => { toEntities: ["world"], toPorts: ports-of(o.ports, o.protocol) }
}

private fn ports-of(ports: [Port], protocol: "TCP" | "UDP") -> [api.PortRule]? =
  if (ports.size() == 0) null else [{ ports: [for (p in ports) { port: "\(p)", protocol: protocol }] }]

/// Addresses that load balancers may take.
kind load-balancer-pool in cluster {
  /// The addresses: ranges, both ends included, or whole blocks.
  addresses: [Cidr | AddressRange]
  /// The namespaces whose Services take them; all if empty. Where another controller gives addresses, too, both would
  /// claim a Service that this leaves open.
  services-of: [namespace] = []

  for (a in addresses) {
    check not is-empty(a) at a else "'\(a)' has no address" help "the smaller address stands first"
  }

  emit api.CiliumLoadBalancerIPPool {
    metadata { name: name }
    spec {
      // What is empty has been reported.
      blocks: [for (a in addresses) if (not is-empty(a)) match (a) {
        Cidr => { cidr: "\(a)" }
        AddressRange => { start: "\(a.from)", stop: "\(a.to)" }
      }]
      serviceSelector: if (services-of.size() == 0) null else {
        matchExpressions: [
          { key: "io.kubernetes.service.namespace", operator: "In", values: services-of.map(n => n.name) }
        ]
      }
    }
  }
}

private fn is-empty(a: Cidr | AddressRange) -> Bool = match (a) { Cidr => false, AddressRange => a.from > a.to }

/// Tells the network which node to reach the addresses of load balancers at.
kind l2-announcement in cluster {
  /// The interfaces it is told on, as patterns: `^eth[0-9]+`; all if empty.
  interfaces: [String] = []
  /// Also for the external addresses of Services.
  external-ips: Bool = false

  for (i in interfaces) {
    check is-pattern(i) at i else "'\(i)' is no pattern" help "a regular expression: ^eth[0-9]+"
  }

  emit api.CiliumL2AnnouncementPolicy {
    metadata { name: name }
    spec {
      interfaces: interfaces.non-empty()
      externalIPs: external-ips
      loadBalancerIPs: true
    }
  }
}

/// One that can't be read is reported where it stands.
private fn is-pattern(text: String) -> Bool = "".matches(text) or true

private fn pods-of(labels: Map<String, String>, namespace: String) -> api.EndpointSelector =
  { matchLabels { ...labels, "k8s:io.kubernetes.pod.namespace": namespace } }

private fn tcp(p: Port) -> api.Port = { port: "\(p)", protocol: "TCP" }
