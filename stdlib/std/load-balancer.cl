/// Addresses of their own for apps that do not speak HTTP: mail, games, databases for others.
use std.k8s
use std.values.{AnnotationKey, PortName, ports-help}

/// A port that is reachable from outside, and the port of the app behind it.
type OuterPort = {
  /// The port outside.
  port: Port
  /// The port of the app, by name; that of the same name if not set.
  to: PortName?
}

/// A Service of type LoadBalancer in front of an app.
kind load-balancer in app {
  name = "\(app.name)-\(id)"
  /// The ports, by name.
  ports: Map<PortName, OuterPort>
  /// What its maker is told: `"load-balancer.hetzner.cloud/location": "hel1"`.
  annotations: Map<AnnotationKey, String> = {}
  /// The address it is to have; any if not set.
  address: IpAddress?
  /// Keeps the address of whoever connects, by leading only to pods of the node that the connection reached.
  keeps-client-address: Bool = false
  /// The networks that may connect; all if empty.
  from: [Cidr] = []

  for (n, p in ports) {
    let inner = p.to ?? n
    check inner in app.all-ports at p
      else "app '\(app.name)' has no port '\(inner)'"
      help ports-help(app.all-ports.keys())
  }

  emit k8s.Service {
    metadata { name: name, namespace: app.namespace.name, labels: app.pods, annotations: annotations.non-empty() }
    spec {
      type: "LoadBalancer"
      loadBalancerIP: if (address == null) null else "\(address)"
      externalTrafficPolicy: if (keeps-client-address) "Local" else null
      loadBalancerSourceRanges: from.non-empty()
      selector: app.pods
      // What leads nowhere has been reported.
      ports: [for (n, p in ports) if ((p.to ?? n) in app.all-ports) { name: n, port: p.port, targetPort: p.to ?? n }]
    }
  }
}
