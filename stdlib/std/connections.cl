/// Who talks to whom, from what apps and routes declare.
use std.values.{Endpoint, Port}

/// An app, and the ports of another that it connects to.
type Caller = { app: app, ports: [Port] }

/// The apps that connect to `a`.
fn callers(a: app) -> [Caller] = [
  for (b in all(app)) if (b.connects-to.any(e => leads-to(e, a))) {
    app: b, ports: [for (e in b.connects-to) if (leads-to(e, a)) e.port]
  }
]

/// The gateways whose routes lead to `a`.
fn gateways(a: app) -> [gateway] =
  all(route).filter(r => r.to.values().any(e => leads-to(e, a))).map(r => r.gateway).compact().distinct()

private fn leads-to(e: Endpoint, a: app) -> Bool = e.namespace == a.namespace.name and e.pods == a.pods
