/// What a cluster is made of and what leads to what, as `clc graph` draws it.
use std.job.{task}
use std.load-balancer.{load-balancer}
use std.postgres.{postgres}
use std.program.{program, unit}
use std.raw.{raw-object}
use std.secret.{store}
use std.zalando.{postgresql}

/// How a node looks.
type Look = {
  /// Its outline.
  shape: "box" | "round" | "cylinder" | "hexagon" | "note"
  /// What it is filled with: `#dae8fc`.
  color: String
}

/// Something that others stand in.
type Box = {
  /// What lines and other boxes call it.
  id: String
  /// What is written on it.
  title: String
}

/// Something that is drawn by itself.
type Node = {
  /// What lines call it.
  id: String
  /// The box it stands in; none if null.
  box: String?
  /// What is written in it, the name first.
  lines: [String]
  /// How it looks.
  look: Look
}

/// Something leads to something else.
type Line = {
  /// Where it begins.
  from: String
  /// Where it ends.
  to: String
  /// What is written on it.
  says: String = ""
  /// Whether it is declared as a way that data takes, or a reference.
  style: "solid" | "dashed" = "solid"
}

/// A cluster as it is drawn.
type Structure = {
  /// Boxes, in order.
  boxes: [Box]
  /// Nodes, in order.
  nodes: [Node]
  /// Lines between nodes, each once.
  lines: [Line]
}

/// The structure of this cluster. Lines come from what values are made of: an app that is given the password of a database
/// leads to that database.
let structure: Structure = {
  boxes: [
    { id: pools, title: "node pools" }
    for (n in all(namespace)) { id: n.path, title: n.name }
  ]
  nodes: [
    for (p in all(node-pool)) pool(p)
    for (some in families) of-units(some)
    for (b in all(load-balancer)) balancer(b)
    for (e in foreign) { id: foreign-id(e), box: box-named(e.namespace), lines: [e.service, "service"], look: stranger }
    for (s in folded) folder(s)
  ]
  lines: [for (w in ways) { ...w, from: node-of(w.from), to: node-of(w.to) }].filter(w => w.from != w.to).distinct()
}

// ---- looks ----------------------------------------------------------------------------------------------------------

private let work: Look = { shape: "box", color: "#dae8fc" }
private let data: Look = { shape: "cylinder", color: "#d5e8d4" }
private let door: Look = { shape: "round", color: "#ffe6cc" }
private let hidden: Look = { shape: "note", color: "#fff2cc" }
private let keeper: Look = { shape: "cylinder", color: "#fff2cc" }
private let machine: Look = { shape: "hexagon", color: "#f5f5f5" }
private let other: Look = { shape: "box", color: "#ffffff" }
private let stranger: Look = { shape: "round", color: "#f5f5f5" }

// ---- nodes ----------------------------------------------------------------------------------------------------------

private let pools = "node pools"

private fn pool(p: node-pool) -> Node = {
  id: p.path, box: pools, look: machine
  lines: [p.name, p.role, "\(if (p.least == p.most) "\(p.least)" else "\(p.least) to \(p.most)") \(p.machine?.type ?? "nodes")"]
}

/// What is delivered by itself, and says something about the whole. Certificates and what is written by hand are details.
private let drawn: [unit] = all(unit).filter(u => match (u) { certificate => false, raw-object => false, else => true })

/// Members of a family from and to which the same lines lead are one node.
private let families: [[unit]] = drawn.group-by(u => if (u.path.ends-with("]")) traits(u) else u.path).map(g => g.items)

private fn traits(u: unit) -> String = [
  u.path.split("[").reverse().skip(1).reverse().join("[")
  ...(ways-out.get(u.path) ?? []).map(w => "\(w.to) \(w.says) \(w.style)")
  "from"
  ...(ways-in.get(u.path) ?? []).map(w => "\(w.from) \(w.says) \(w.style)")
].join("\n")

private let ways-out: Map<String, [Line]> = { for (same in ways.group-by(w => w.from)) { [same.key]: same.items } }

private let ways-in: Map<String, [Line]> = { for (same in ways.group-by(w => w.to)) { [same.key]: same.items } }

/// By the path of a member that another one stands for.
private let stands-for: Map<String, String> = {
  for (some in families) {
    for (u in some.skip(1)) { [u.path]: some.map(f => f.path).first() ?? u.path }
  }
}

private fn node-of(id: String) -> String = stands-for.get(id) ?? id

private fn of-units(some: [unit]) -> Node {
  let all = some.take(1).flat-map(u => match (u) {
    route => [...u.hosts.take(most).map(h => "\(h)"), ...more(u.hosts.size())]
    else => [...some.take(most).map(m => m.name), ...more(some.size()), word(u)]
  })
  {
    id: some.map(u => u.path).first() ?? "", box: some.map(u => u.namespace.path).first()
    lines: all, look: some.map(u => look(u)).first() ?? other
  }
}

/// The name of its kind, which stands in its path before its own.
private fn word(u: unit) -> String = u.path.split("/").reverse().skip(1).first()?.split(".").last() ?? ""

private fn look(u: unit) -> Look = match (u) {
  redis => data
  program => work
  postgres => data
  postgresql => data
  elasticsearch => data
  gateway => door
  route => door
  store => keeper
  else => other
}

private fn balancer(b: load-balancer) -> Node = {
  id: b.path, box: b.app.namespace.path, look: door
  lines: [b.name, "load-balancer", b.ports.values().map(p => "\(p.port)").join(", ")]
}

/// More names than these are counted.
private let most = 6

private fn more(count: Int) -> [String] = if (count > most) ["and \(count - most) more"] else []

/// The box of the namespace that is called so; null if nobody declares it.
private fn box-named(name: String) -> String? = all(namespace).filter(n => n.name == name).first()?.path

// ---- who connects to whom ---------------------------------------------------------------------------------------------

private let connections: [Line] = [
  for (p in all(program)) for (same in p.connects-to.group-by(e => end(e))) {
    from: p.path, to: same.key, says: same.items.map(e => e.port).distinct().map(n => "\(n)").join(", ")
  }
]

/// The node an endpoint is of.
private fn end(e: Endpoint) -> String = answering(e) ?? foreign-id(e)

/// The unit that the pods behind an endpoint belong to.
private fn answering(e: Endpoint) -> String? {
  let of = owner(e, unit)
  let same = (programs.get(e.namespace) ?? []).filter(p => p.pods == e.pods).first()
  if (same != null) same.path
  else if (of == null or not answers(of) or of.namespace.name != e.namespace) null
  else of.path
}

/// It has endpoints of its own. What else one is written in only names it.
private fn answers(u: unit) -> Bool = match (u) { program => false, route => false, gateway => false, chart => false, else => true }

private let programs: Map<String, [program]> = {
  for (same in all(program).group-by(p => p.namespace.name)) { [same.key]: same.items }
}

private fn foreign-id(e: Endpoint) -> String = "\(e.namespace)/\(e.service)"

/// Where programs connect to and routes lead, and nothing here says what answers: it comes with a chart, or by hand.
private let foreign: [Endpoint] = [...all(program).flat-map(p => p.connects-to), ...all(route).flat-map(r => r.to.values())]
  .filter(e => answering(e) == null)
  .group-by(e => foreign-id(e))
  .map(g => g.items.first())
  .compact()

private let doors: [Line] = [
  for (r in all(route)) if (r.gateway != null) { from: r.gateway.path, to: r.path }
  for (r in all(route)) for (same in r.to.entries().group-by(e => end(e.value))) {
    from: r.path, to: same.key, says: same.items.map(e => "\(e.key)").filter(p => p != "/").join(", ")
  }
  for (b in all(load-balancer)) { from: b.path, to: b.app.path }
]

// ---- who reads what ---------------------------------------------------------------------------------------------------

/// All lines, before members of families become one.
private let ways: [Line] = [...connections, ...doors, ...readings, ...references]

/// Secrets that the same units read and that come from the same place are one node.
private type Folded = { secrets: [secret], readers: [String], stores: [String], by: String }

private let folded: [Folded] = [
  for (same in secrets.group-by(s => key(s))) folded-of(same.items)
]

/// Those of databases and the like belong to them.
private let secrets: [secret] = all(secret).filter(s => match (owner(s, unit)) { null => true, program => true, else => false })

private fn key(s: secret) -> String = "\(s.namespace.path) \(readers(s).join(" ")) \(stores(s).join(" ")) \(by(s))"

private fn folded-of(some: [secret]) -> Folded = {
  secrets: some
  readers: some.take(1).flat-map(s => readers(s))
  stores: some.take(1).flat-map(s => stores(s))
  by: some.map(s => by(s)).first() ?? ""
}

private fn stores(s: secret) -> [String] = uses(s).map(i => owner(i, store)).compact().map(o => o.path).distinct()

private fn by(s: secret) -> String = match (s.sync) { elsewhere => s.sync.by, else => "" }

private fn folder-id(f: Folded) -> String = f.secrets.map(s => s.path).first() ?? ""

private fn folder(f: Folded) -> Node = {
  id: folder-id(f), box: f.secrets.map(s => s.namespace.path).first(), look: hidden
  lines: [
    ...f.secrets.take(most).map(s => s.name), ...more(f.secrets.size())
    if (f.by == "") "secret" else "secret, by \(f.by)"
  ]
}

/// What the objects of a unit were made of.
private type Use = { by: unit, of: [unit], secrets: [secret] }

private let used: [Use] = drawn.map(u => used-by(u))

private fn used-by(u: unit) -> Use {
  let of = uses(u)
  {
    by: u, of: of.map(i => owner(i, unit)).compact().distinct()
    secrets: [...of.map(i => owner(i, secret)).compact(), ...all(secret, below: u)].distinct()
  }
}

private fn readers(s: secret) -> [String] = used.filter(u => s in u.secrets).map(u => u.by.path)

private let readings: [Line] = [
  for (f in folded) for (reader in f.readers) { from: reader, to: folder-id(f), style: "dashed" }
  for (f in folded) for (store in f.stores) { from: folder-id(f), to: store, style: "dashed" }
]

private let declared: Map<String, [String]> = {
  for (same in connections.group-by(c => c.from)) { [same.key]: same.items.map(c => c.to) }
}

private let references: [Line] = [
  for (u in used) if (match (u.by) { route => false, else => true })
  for (of in u.of) if (of in drawn and not (of.path in (declared.get(u.by.path) ?? []))) {
    from: u.by.path, to: of.path, style: "dashed"
  }
]
