/// Whether nodes can be drained: budgets against the pods there are, pods that find no other node, the quorum of the
/// control plane. Whatever the scheduler does, no drain may get stuck: the worst placement counts.
use std.house-pods.{is-by-hand}
use std.k8s
use std.open-data.{text-at}
use std.proof-pods.{Pods, all-nodes, all-pods, selects}
use std.wiring.{name-of, objects-of, place-of}

/// What one node of a pool holds against a drain.
type Stuck = {
  /// The pool.
  pool: String
  /// How many pods of the budget may go at once while all of them run that can.
  spare: Int
  /// How many of them may stand on one node of the pool and find no other.
  homeless: Int
}

/// How pods stand towards the nodes, in numbers: what `stuck-pools` reckons with.
type Standing = {
  /// How many pods there are.
  count: Int
  /// No two on one node.
  alone: Bool
  /// The pools that admit them.
  pools: [String]
}

/// The pools with a node that can't be drained, because a budget that keeps `kept` pods does not let go of those that may
/// stand there. `nodes` says how many each pool has at most. A pod that went runs again as soon as another node admits it;
/// of pods that stand alone, each takes a node.
fn stuck-pools(pods: [Standing], kept: Int, nodes: Map<String, Int>) -> [Stuck] {
  let running = pods.map(p => healthy(p, nodes)).sum()
  let spare = running - kept
  [for (pool, count in nodes) if (count > 0) {
    pool: pool, spare: spare
    homeless: pods.filter(p => pool in p.pools and not has-refuge(p, nodes)).map(p => at-once(p)).sum()
  }].filter(s => pods.any(p => s.pool in p.pools and p.count > 0) and (s.spare <= 0 or s.homeless > s.spare))
}

private fn room(p: Standing, nodes: Map<String, Int>) -> Int = p.pools.map(n => nodes.get(n) ?? 0).sum()

/// How many of them run.
private fn healthy(p: Standing, nodes: Map<String, Int>) -> Int =
  if (p.alone) min(p.count, room(p, nodes)) else if (room(p, nodes) == 0) 0 else p.count

/// One that leaves its node finds another.
private fn has-refuge(p: Standing, nodes: Map<String, Int>) -> Bool =
  if (p.alone) p.count < room(p, nodes) else room(p, nodes) > 1

/// How many may stand on one node.
private fn at-once(p: Standing) -> Int = if (p.alone) min(p.count, 1) else p.count

// ---- rules ----------------------------------------------------------------------------------------------------------

private let most: Map<String, Int> = { for (same in all-nodes.group-by(n => n.name)) { [same.key]: same.items[0].most } }

private let by-place: Map<String, [Pods]> = {
  for (same in all-pods.filter(p => not p.everywhere and not p.ending).group-by(p => p.place)) { [same.key]: same.items }
}

/// A budget that lets a drain wait for ever.
rule drain-budget {
  code: "CL2200"
  severity: "error"
  // A budget that lets no pod go blocks every drain: that is told once.
  unless: "CL2030"

  for (o in if (all-nodes.size() > 0) objects-of("policy/PodDisruptionBudget") else []) {
    let spec = k8s.PodDisruptionBudget(o.value).spec
    let guarded = (by-place.get(place-of(o)) ?? []).filter(p => selects(spec?.selector, p.labels))
    let count = guarded.map(p => p.least).sum()
    let kept = kept-of(count, limit-of(spec?.minAvailable), limit-of(spec?.maxUnavailable))
    // A budget that says by itself that nobody may go is that of CL2030; those of kinds are checked there.
    let told = limit-of(spec?.maxUnavailable) in ["0", "0%"] or limit-of(spec?.minAvailable) == "100%" or count == 0 or guarded.any(p => p.unknown != "") or (kept >= count and not is-by-hand(o.value) and not limit-of(spec?.minAvailable).ends-with("%"))
    for (s in if (told) [] else stuck-pools(guarded.map(p => standing(p)), kept, most)) {
      // Where all of them have one node only, they are away whenever it is: that is CL2201.
      check s.spare > 0 and guarded.every(p => room(standing(p), most) <= 1) at o
        else "the nodes of pool '\(s.pool)' can't be drained: budget '\(name-of(o))' keeps \(kept) of the \(count) pods of \(guarded.map(p => p.name).join(" and "))\(reason(s, guarded))"
        help if (s.spare <= 0) "keep fewer, or run more: so that at least one may go" else "let more nodes admit them, or keep fewer"
    }
  }
  // https://kubernetes.io/docs/tasks/run-application/configure-pdb, arbitrary workloads and selectors.
  for (some in crowded) {
    for (i, o in some) {
      for (other in some.take(i)) {
        let both = shared(o, other)
        check both.size() == 0 at [other.by, o.by]
          else "budgets '\(name-of(other.by))' and '\(name-of(o.by))' are both about \(both.first()?.name ?? "")\(if (both.size() > 1) " and \(both.size() - 1) more" else ""), and a pod with two budgets is never let go"
          help "one budget for each pod: narrow their selectors, or leave one out"
      }
    }
  }
}

/// A budget, and the pods it is about.
private type Budget = { by: Output, selector: k8s.LabelSelector? }

/// Budgets of one namespace, which may be about the same pods.
private let crowded: [[Budget]] = objects-of("policy/PodDisruptionBudget")
  .group-by(o => place-of(o))
  .filter(same => same.items.size() > 1)
  .map(same => same.items.map(o => { by: o, selector: k8s.PodDisruptionBudget(o.value).spec?.selector }))

/// The pods of a budget that another one is about as well. Nearly all ask for two values of one label.
private fn shared(one: Budget, other: Budget) -> [Pods] {
  let labels = other.selector?.matchLabels ?? {}
  let apart = (one.selector?.matchLabels ?? {}).entries().any(e => (labels.get(e.key) ?? e.value) != e.value)
  if (apart) [] else all-pods.filter(p => p.place == place-of(one.by) and not p.everywhere and p.most > 0 and selects(one.selector, p.labels) and selects(other.selector, p.labels))
}

private fn standing(p: Pods) -> Standing = { count: p.least, alone: p.alone, pools: p.pools }

private fn limit-of(value: Any) -> String = if (value == null) "" else "\(value.text-at("") ?? "")"

private fn reason(s: Stuck, guarded: [Pods]) -> String {
  let apart = guarded.filter(p => p.alone).map(p => "; each takes a node of its own, and \(p.pools.map(n => most.get(n) ?? 0).sum()) admit them").first() ?? ""
  if (s.spare <= 0) apart
  else "; \(s.homeless) may stand on one node and find no other, and \(s.spare) may go"
}

/// How many must stay, of so many.
fn kept-of(count: Int, least: String, gone: String) -> Int =
  if (least != "") share(least, count) else if (gone == "") 0 else max(0, count - share(gone, count))

/// A share of pods, rounded up to whole ones as Kubernetes does for both limits.
private fn share(text: String, of: Int) -> Int =
  if (text.ends-with("%")) ceil((text.remove-suffix("%").to-int() ?? 0) * of / 100) else text.to-int() ?? 0

/// Pods that find no other node while theirs is away.
rule drain-refuge {
  code: "CL2201"
  severity: "off"
  strict: "warning"

  for (n in all-nodes) {
    let waiting = all-pods.filter(p => not p.everywhere and not p.ending and p.least > 0 and n.name in p.pools and p.unknown == "" and not has-refuge(standing(p), most))
    check waiting.size() == 0 at n.pool ?? n
      else "while a node of pool '\(n.name)' is drained, these find no other: \(waiting.take(5).map(p => p.name).join(", "))\(if (waiting.size() > 5) " and \(waiting.size() - 5) more" else "")"
      help "one more node that admits them, or a toleration and labels for another pool"
  }
  for (o in objects-of("postgresql.cnpg.io/Cluster")) {
    check (o.value.text-at("spec.instances") ?? "1") != "1" or o.value.text-at("spec.enablePDB") == "false" at o
      else "database '\(name-of(o))' has one instance, and its operator keeps a budget that never lets the primary go"
      help "two instances, or enablePDB: false where it may be away while its node is"
  }
}

/// A control plane of one node is away while that node is, and one that is not odd has no majority to spare.
rule drain-quorum {
  code: "CL2202"
  severity: "off"
  strict: "warning"

  let planes = all-nodes.filter(n => n.pool?.role == "control-plane")
  let members = planes.map(n => n.least).sum()
  let quorum = members.div(2) + 1
  check planes.size() == 0 or members - quorum >= 1 at planes.first()?.pool ?? planes
    else "no control plane can be drained: \(members) are declared, \(quorum) of them must agree, and none is left over"
    help "three control planes, which bear that one is away"
}
