/// Who talks to whom, from what programs and routes declare.
use std.load-balancer.{load-balancer}
use std.metrics.{scrape}
use std.program.{program}
use std.values.{Port}

/// Pods that connect to others, and to which of their ports.
type Caller = {
  /// The labels that select them.
  pods: Map<String, String>
  /// The namespace they run in.
  namespace: String
  /// The ports they connect to.
  ports: [Port]
}

/// Who connects to the pods of `namespace` that `pods` selects.
fn callers(pods: Map<String, String>, namespace: String) -> [Caller] = [
  for (same in (connections.get(namespace) ?? []).filter(c => c.to.pods == pods).group-by(c => c.by)) {
    pods: same.key.pods
    namespace: same.key.namespace.name
    ports: same.items.map(c => c.to.port).distinct()
  }
]

private type Connection = { by: program, to: Endpoint }

/// By the namespace they lead to.
private let connections: Map<String, [Connection]> = {
  for (same in all(program).flat-map(p => p.connects-to.map(e => connection(p, e))).group-by(c => c.to.namespace)) {
    [same.key]: same.items
  }
}

private fn connection(by: program, to: Endpoint) -> Connection = { by: by, to: to }

/// A gateway, and the ports it leads to.
type Door = {
  /// The gateway.
  gateway: gateway
  /// The ports of the pods behind it.
  ports: [Port]
}

/// The gateways whose routes lead to the pods of `namespace` that `pods` selects.
fn doors(pods: Map<String, String>, namespace: String) -> [Door] = [
  for (same in all(route).filter(r => r.gateway != null and r.answers.any(e => leads-to(e, pods, namespace))).group-by(r => r.gateway)) if (same.key != null) {
    gateway: same.key
    ports: same.items.flat-map(r => r.answers.filter(e => leads-to(e, pods, namespace))).map(e => e.port).distinct().sort()
  }
]

/// The namespaces of the ingress controllers whose routes lead to the pods of `namespace` that `pods` selects.
fn controllers(pods: Map<String, String>, namespace: String) -> [namespace] = all(route)
  .filter(r => r.answers.any(e => leads-to(e, pods, namespace)))
  .map(r => r.form.controller)
  .compact()
  .distinct()

/// The gateways through which cert-manager shows the proofs for certificates of `namespace`.
fn proof-doors(namespace: String) -> [gateway] = all(acme-issuer)
  .filter(i => i.http01 != null and all(certificate).any(c => c.issuer == i and c.namespace.name == namespace))
  .map(i => i.http01)
  .compact()
  .distinct()

/// The labels of the pods that show them.
let proof-pods: Map<String, String> = { "acme.cert-manager.io/http01-solver": "true" }

/// The port of these pods.
let proof-port: Port = 8089

/// The ports of `p` that metrics are read from. One that the app does not have is reported where it is written.
fn scraped-ports(p: program) -> [Port] = [
  ...all(metric, below: p).map(m => m.app.all-ports.get(m.port))
  ...all(scrape, below: p).map(s => s.app.all-ports.get(s.port))
].compact().distinct()

/// The ports of the pods of `namespace` that `pods` selects which are open to anybody, through load balancers.
fn outer-ports(pods: Map<String, String>, namespace: String) -> [Port] = all(load-balancer)
  .filter(b => b.app.namespace.name == namespace and b.app.pods == pods and b.from.size() == 0)
  .flat-map(b => b.ports.entries().map(e => b.app.all-ports.get(e.value.to ?? e.key)))
  .compact()
  .distinct()

/// The labels of pods of `namespace` that programs connect to, and that no program runs.
fn foreign-pods(namespace: String) -> [Map<String, String>] = all(program)
  .flat-map(p => p.connects-to)
  .filter(e => e.namespace == namespace and e.pods.size() > 0 and not own(e))
  .map(e => e.pods)
  .distinct()

private fn own(e: Endpoint) -> Bool = (programs.get(e.namespace) ?? []).any(p => p.pods == e.pods)

/// By their namespace.
private let programs: Map<String, [program]> = {
  for (same in all(program).group-by(p => p.namespace.name)) { [same.key]: same.items }
}

private fn leads-to(e: Endpoint, pods: Map<String, String>, namespace: String) -> Bool =
  e.namespace == namespace and e.pods == pods
