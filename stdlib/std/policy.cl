/// Who may talk to whom. A namespace is open, or denies what is not declared; the allows are derived from what programs
/// and routes declare. The objects are Kubernetes' own; clusters with Cilium say `cilium.deny-by-default {}`.
use std.connections.{callers, controllers, doors, foreign-pods, outer-ports, proof-doors, proof-pods, proof-port, scraped-ports}
use std.k8s
use std.program.{program}

/// What a namespace lets through. Open.
kind network-mode in namespace {
  /// What is not declared is not let through.
  let denies: Bool
  /// The namespace that metrics are read from. Where everything is let through, nothing is made of it.
  metrics-from: namespace?
}

/// Everything.
kind open is network-mode {
  let denies = false
}

/// What is declared: by `connects-to` and `reaches` of programs, by routes, metrics and `network-policy`. Nobody connects
/// to pods of the namespace otherwise, and its programs connect to nobody else. Pods that operators make may connect to
/// anything.
kind deny-by-default is network-mode {
  let denies = true
  /// Programs may ask the DNS of the cluster.
  dns: Bool = true

  emit k8s.NetworkPolicy {
    metadata { name: "default-deny", namespace: namespace.name }
    spec { podSelector {}, policyTypes: ["Ingress"] }
  }

  for (p in all(program, below: namespace)) {
    for (o in p.reaches) {
      check not is-of-names(o) at o
        else "'\(p.name)' reaches hosts by their names, and the policies of Kubernetes know addresses only"
        help "network: cilium.deny-by-default {} of namespace '\(namespace.name)'; or address { cidr: ... }, or everything {}"
    }
    emit k8s.NetworkPolicy {
      metadata { name: p.name, namespace: namespace.name }
      spec {
        podSelector { matchLabels: p.pods }
        policyTypes: ["Ingress", "Egress"]
        ingress: [
          ...inlets(p.pods, namespace.name)
          if (metrics-from != null and scraped-ports(p).size() > 0) {
            from: [{ namespaceSelector { matchLabels: named(metrics-from.name) } }]
            ports: [for (port in scraped-ports(p)) { protocol: "TCP", port: port }]
          }
        ].non-empty()
        egress: [
          if (dns) {
            to: [{
              namespaceSelector { matchLabels: named("kube-system") }
              podSelector { matchLabels { "k8s-app": "kube-dns" } }
            }]
            ports: [{ protocol: "UDP", port: 53 }, { protocol: "TCP", port: 53 }]
          }
          for (e in p.connects-to) {
            to: [side-of(e.pods, e.namespace, namespace.name)], ports: [{ protocol: "TCP", port: e.port }]
          }
          for (o in p.reaches) { to: [side(o)], ports: peer-ports(o) }
        ].non-empty()
      }
    }
  }
  for (pods in foreign-pods(namespace.name)) {
    emit k8s.NetworkPolicy {
      metadata { name: "to-\(pods.values().join("-").lower())", namespace: namespace.name }
      spec { podSelector { matchLabels: pods }, policyTypes: ["Ingress"], ingress: inlets(pods, namespace.name) }
    }
  }
  if (proof-doors(namespace.name).size() > 0) {
    emit k8s.NetworkPolicy {
      metadata { name: "acme-proofs", namespace: namespace.name }
      spec {
        podSelector { matchLabels: proof-pods }
        policyTypes: ["Ingress"]
        ingress: [for (g in proof-doors(namespace.name)) {
          from: [{ namespaceSelector { matchLabels: named(g.namespace.name) } }], ports: [{ protocol: "TCP", port: proof-port }]
        }]
      }
    }
  }
}

/// Who is let through to pods because a program or route says so.
private fn inlets(pods: Map<String, String>, here: String) -> [k8s.NetworkPolicyIngressRule] = [
  for (c in callers(pods, here)) {
    from: [side-of(c.pods, c.namespace, here)], ports: [for (port in c.ports) { protocol: "TCP", port: port }]
  }
  for (d in doors(pods, here)) {
    from: [{ namespaceSelector { matchLabels: named(d.gateway.namespace.name) } }]
    ports: [for (port in d.ports) { protocol: "TCP", port: port }]
  }
  for (n in controllers(pods, here)) { from: [{ namespaceSelector { matchLabels: named(n.name) } }] }
  if (outer-ports(pods, here).size() > 0) {
    from: [{ ipBlock { cidr: "0.0.0.0/0" } }]
    ports: [for (port in outer-ports(pods, here)) { protocol: "TCP", port: port }]
  }
]

/// Connections that no program of this description declares: from outside, or of pods that an operator makes.
kind network-policy in namespace {
  /// The labels of the pods it is about; all pods of the namespace if empty.
  pods: Map<String, String> = {}
  /// Who may connect to them; nobody further if empty.
  from: [Peer] = []
  /// Whom they may connect to; nobody further if empty.
  to: [Peer] = []

  check from.size() + to.size() > 0 at self
    else "network policy '\(name)' lets nothing through"
    help "set from or to; what shuts a namespace is network: deny-by-default {}"

  for (p in [...from, ...to]) {
    check not is-of-names(p) at p
      else "network policy '\(name)' names hosts, and the policies of Kubernetes know addresses only"
      help "reaches: [hosts { names: [...] }] of the program, with network: cilium.deny-by-default {}"
  }

  emit k8s.NetworkPolicy {
    metadata { name: name, namespace: namespace.name }
    spec {
      podSelector: if (pods.size() > 0) { matchLabels: pods } else {}
      policyTypes: [if (from.size() > 0) "Ingress", if (to.size() > 0) "Egress"]
      ingress: [for (p in from) { from: [side(p)], ports: peer-ports(p) }].non-empty()
      egress: [for (p in to) { to: [side(p)], ports: peer-ports(p) }].non-empty()
    }
  }
}

/// The other side of a connection: addresses, hosts, some or all pods of a namespace, or anything at all.
type Peer =
    /// Addresses, but for those of `except`.
    address {
      /// The addresses.
      cidr: Cidr
      /// Those of them that are not meant.
      except: [Cidr] = []
      /// The ports there; all of them if empty.
      ports: [Port] = []
      /// What is spoken on them.
      protocol: "TCP" | "UDP" = "TCP"
    }
  /// Hosts outside, by their names: only Cilium knows policies of names, and only for whom a program connects to.
  | hosts {
    /// The names: `api.example.org`, or `*.example.org` for all of a domain.
    names: [Hostname]
    /// The ports there; all of them if empty.
    ports: [Port] = []
    /// What is spoken on them.
    protocol: "TCP" | "UDP" = "TCP"
  }
  /// The pods of a namespace that have these labels.
  | pods {
    /// The labels, all of which a pod has.
    labels: Map<String, String>
    /// The namespace they stand in.
    namespace: namespace
    /// The ports there; all of them if empty.
    ports: [Port] = []
    /// What is spoken on them.
    protocol: "TCP" | "UDP" = "TCP"
  }
  /// All pods of a namespace.
  | all-pods {
    /// The namespace.
    namespace: namespace
    /// The ports there; all of them if empty.
    ports: [Port] = []
    /// What is spoken on them.
    protocol: "TCP" | "UDP" = "TCP"
  }
  /// Every address there is.
  | everything {
    /// The ports there; all of them if empty.
    ports: [Port] = []
    /// What is spoken on them.
    protocol: "TCP" | "UDP" = "TCP"
  }

private fn side(p: Peer) -> k8s.NetworkPolicyPeer = match (p) {
  address => { ipBlock { cidr: p.cidr, except: p.except.non-empty() } }
  pods => { namespaceSelector { matchLabels: named(p.namespace.name) }, podSelector { matchLabels: p.labels } }
  all-pods => { namespaceSelector { matchLabels: named(p.namespace.name) } }
  everything => { ipBlock { cidr: "0.0.0.0/0" } }
  hosts => { ipBlock { cidr: "255.255.255.255/32" } }  // has been reported
}

/// Its other side is told by names.
fn is-of-names(p: Peer) -> Bool = match (p) { hosts => true, else => false }

private fn peer-ports(p: Peer) -> [k8s.NetworkPolicyPort]? = match (p) {
  address => ports-of(p.ports, p.protocol)
  pods => ports-of(p.ports, p.protocol)
  all-pods => ports-of(p.ports, p.protocol)
  everything => ports-of(p.ports, p.protocol)
  hosts => ports-of(p.ports, p.protocol)
}

private fn ports-of(ports: [Port], protocol: "TCP" | "UDP") -> [k8s.NetworkPolicyPort]? =
  [for (p in ports) { protocol: protocol, port: p }].non-empty()

private fn named(namespace: String) -> Map<String, String> = { "kubernetes.io/metadata.name": namespace }

/// Pods of `namespace`, as seen from `here`.
private fn side-of(pods: Map<String, String>, namespace: String, here: String) -> k8s.NetworkPolicyPeer = {
  namespaceSelector: if (namespace == here) null else { matchLabels: named(namespace) }
  podSelector: if (pods.size() > 0) { matchLabels: pods } else null
}
