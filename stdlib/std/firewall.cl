/// Which connections from outside reach the nodes. Whoever builds the machines writes the rules where they take effect.
use std.values.{Port}

/// Connections that are let through.
type FirewallRule = {
  /// The protocol.
  protocol: "tcp" | "udp"
  /// One port, or a range of them.
  ports: Port | Range
  /// From where; from everywhere if not set.
  from: [Cidr] = ["0.0.0.0/0", "::/0"]
  /// What it is for.
  why: String
}

/// Rules for all nodes. What no rule lets through, is not.
///
/// It emits nothing of its own: the cluster's `infrastructure`, such as `kubernetes-module`, writes the rules into the inputs
/// of its OpenTofu module or into a firewall of the cloud.
kind firewall in cluster {
  /// The rules.
  @also-called("firewall_extra_rules")
  allow: [FirewallRule]

  for (r in allow) {
    let first: Int = match (r.ports) { Int => r.ports, Range => r.ports.from }
    let last: Int = match (r.ports) { Int => r.ports, Range => r.ports.to }
    check first <= last and first >= 1 and last <= 65535 at r.ports
      else "ports \(port-text(r)) are none"
      help "ports go from 1 to 65535, the smaller one first"
    for (api in private-apis) {
      check r.protocol != "tcp" or first > api.port or last < api.port or not r.from.any(f => f.prefix() == 0) at r
        else "this rule lets everyone reach \(api.name)"
        help "name the networks that may: from: [...]"
    }
  }
}

/// The ports of a rule, as firewalls of clouds write them: `25`, `32768-65535`.
fn port-text(r: FirewallRule) -> String = match (r.ports) { Int => "\(r.ports)", Range => "\(r.ports.from)-\(r.ports.to)" }

private let private-apis = [
  { port: 6443, name: "the Kubernetes API" }
  { port: 50000, name: "the Talos API" }
  { port: 50001, name: "the Talos trust service" }
  { port: 2379, name: "etcd" }
  { port: 2380, name: "etcd" }
  { port: 10250, name: "the kubelet" }
]
