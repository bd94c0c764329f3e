/// Whether programs may connect to what they are told of. Who has the address of something in a variable or an argument means
/// to talk to it, and where a namespace denies what is not declared, that is declared by `connects-to`.
use std.container.{Container}
use std.pods.{containers}
use std.program.{program}
use std.proof-reach.{is-let-through}
use std.wiring.{as-set}

/// Where something of this description answers.
type Known = {
  /// How it is referred to: `redis/sessions.endpoint`.
  call: String
  /// The endpoint.
  to: Endpoint
}

/// By Service and namespace, those of one kind before those of the kind it is.
private let known: Map<String, [Known]> = {
  for (same in offered.group-by(k => key(k.to))) { [same.key]: same.items }
}

private let offered: [Known] = [
  for (r in all(redis)) { call: "\(step(r.path)).endpoint", to: r.endpoint }
  for (a in all(app)) for (n, e in a.endpoints) { call: "\(step(a.path)).endpoints.\(n)", to: e }
  for (p in all(postgres)) ...[
    { call: "\(step(p.path)).endpoint", to: p.endpoint }
    { call: "\(step(p.path)).followers", to: p.followers }
    for (n, e in p.pooled) { call: "\(step(p.path)).pooled.\(n)", to: e }
  ]
  for (e in all(elasticsearch)) { call: "\(step(e.path)).endpoint", to: e.endpoint }
]

private fn key(e: Endpoint) -> String = "\(e.service).\(e.namespace)"

/// The last step of a path, by which what stands there is referred to.
private fn step(path: String) -> String = path.split(".").last() ?? ""

/// Who is told where something answers, and is not let through to it, waits for it until it gives up.
rule told-and-declared {
  code: "CL2253"
  severity: "error"

  let shut = as-set(all(namespace).filter(n => n.network.denies).map(n => n.name))
  for (p in if (shut.size() == 0) [] else all(program)) {
    for (text in containers(p).flat-map(c => told(c))) {
      for (a in addresses-in(text)) {
        let meant = (known.get(a.key) ?? []).filter(k => a.port == null or "\(k.to.port)" == a.port)
        let place = meant.first()?.to.namespace ?? ""
        let is-said = p.connects-to.any(e => key(e) == a.key and (a.port == null or "\(e.port)" == a.port))
        let is-shut = p.namespace.name in shut or place in shut
        let is-own = meant.any(k => k.to.pods == p.pods and place == p.namespace.name)
        check is-said or meant.size() == 0 or not is-shut or is-own or meant.any(k => is-let-through(p, k.to)) at text
          else "'\(p.name)' is told where '\(meant.first()?.to.service ?? "")' answers and does not say that it connects to it, and namespace '\(if (place in shut) place else p.namespace.name)' denies what is not declared"
          help if (p.connects-to.size() == 0) "connects-to: [\(meant.first()?.call ?? "")]" else "add it to connects-to: \(meant.first()?.call ?? "")"
      }
    }
  }
}

/// What a container is told that may hold an address.
private fn told(c: Container) -> [String] = [
  for (v in c.env.values()) ...match (v) { String => if (v.contains(domain)) [v] else [], else => [] }
  for (word in [...c.command, ...c.args]) if (word.contains(domain)) word
]

private let domain = ".svc.cluster.local"

private type Address = { key: String, port: String? }

/// The addresses in a text, as `host` and `address` write them.
private fn addresses-in(text: String) -> [Address] =
  text.split-any(" \n\t\"'`@,;=()[]{}<>|%/").filter(w => w.contains(domain)).map(w => address-of(w.split(":")))

private fn address-of(parts: [String]) -> Address =
  { key: (parts.first() ?? "").remove-suffix(domain), port: parts.skip(1).filter(t => t.to-int() != null).first() }
