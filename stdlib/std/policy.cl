/// Who may talk to whom. A namespace is open, or denies what is not declared; the allows are derived from what apps and
/// routes declare. NetworkPolicy is Kubernetes' own; clusters with Cilium say `cilium.deny-by-default {}`.
use std.connections.{callers, gateways}
use std.k8s
use std.values.{Port}

/// What a namespace lets through. Open.
kind network-mode in namespace {}

/// Everything.
kind open is network-mode {}

/// Nothing but what is declared: by `connects-to` of apps, by routes, by `network-policy`.
kind deny-by-default is network-mode {
  /// Pods may ask the DNS of the cluster.
  dns: Bool = true

  emit k8s.NetworkPolicy {
    metadata { name: "default-deny", namespace: namespace.name }
    spec {
      podSelector {}
      policyTypes: ["Ingress", "Egress"]
      egress: if (dns) [{
        to: [{
          namespaceSelector { matchLabels: in-namespace("kube-system") }
          podSelector { matchLabels { "k8s-app": "kube-dns" } }
        }]
        ports: [{ protocol: "UDP", port: 53 }, { protocol: "TCP", port: 53 }]
      }] else null
    }
  }

  for (a in all(app, below: namespace)) {
    let from = callers(a)
    let doors = gateways(a)
    if (from.size() + doors.size() + a.connects-to.size() > 0) {
      emit k8s.NetworkPolicy {
        metadata { name: a.name, namespace: namespace.name }
        spec {
          podSelector { matchLabels: a.pods }
          policyTypes: [if (from.size() + doors.size() > 0) "Ingress", if (a.connects-to.size() > 0) "Egress"]
          ingress: [
            for (c in from) {
              from: [peer(c.app.pods, c.app.namespace.name, a.namespace.name)]
              ports: [for (p in c.ports) { port: p }]
            }
            for (g in doors) {
              from: [{ namespaceSelector { matchLabels: in-namespace(g.namespace.name) } }]
            }
          ].non-empty()
          egress: [for (e in a.connects-to) {
            to: [peer(e.pods, e.namespace, a.namespace.name)]
            ports: [{ port: e.port }]
          }].non-empty()
        }
      }
    }
  }
}

/// A connection that no app of this description declares: from outside, to outside, or of pods that a chart makes.
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

/// The other side of a connection.
type Peer =
    address { cidr: Cidr, except: [Cidr] = [], ports: [Port] = [], protocol: "TCP" | "UDP" = "TCP" }
  | pods { labels: Map<String, String>, namespace: namespace, ports: [Port] = [], protocol: "TCP" | "UDP" = "TCP" }
  | all-pods { namespace: namespace, ports: [Port] = [], protocol: "TCP" | "UDP" = "TCP" }

private fn side(p: Peer) -> k8s.NetworkPolicyPeer = match (p) {
  address => { ipBlock { cidr: p.cidr, except: p.except.non-empty() } }
  pods => { namespaceSelector { matchLabels: in-namespace(p.namespace.name) }, podSelector { matchLabels: p.labels } }
  all-pods => { namespaceSelector { matchLabels: in-namespace(p.namespace.name) } }
}

private fn peer-ports(p: Peer) -> [k8s.NetworkPolicyPort]? = match (p) {
  address => ports-of(p.ports, p.protocol)
  pods => ports-of(p.ports, p.protocol)
  all-pods => ports-of(p.ports, p.protocol)
}

private fn ports-of(ports: [Port], protocol: "TCP" | "UDP") -> [k8s.NetworkPolicyPort]? =
  [for (p in ports) { protocol: protocol, port: p }].non-empty()

private fn in-namespace(name: String) -> Map<String, String> = { "kubernetes.io/metadata.name": name }

/// Pods of `namespace`, as seen from `here`.
private fn peer(pods: Map<String, String>, namespace: String, here: String) -> k8s.NetworkPolicyPeer = {
  namespaceSelector: if (namespace == here) null else { matchLabels: in-namespace(namespace) }
  podSelector: if (pods.size() > 0) { matchLabels: pods } else null
}
