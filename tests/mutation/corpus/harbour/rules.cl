/// Rules of this house.
use std.app.{app}
use std.values.{Container}

type Finding = fine {} | tight { share: Percent } | broken { why: String, where: String? }
native fn measure(apps: [app], limit: Quantity) -> Finding

/// No app without a limit, no limit beyond the smallest machine.
rule memory-fits {
  code: "HB0001"
  severity: "error"
  let smallest = all(node-pool).map(p => p.machine.memory).min()
  for (c in all(Container)) {
    check "memory" in c.resources.limits at c
      else "this container has no memory limit"
      help "write limits { memory: ... }"
      fix c.resources.limits.memory: 128Mi
    check (c.resources.limits.get("memory") ?? 0Mi) <= smallest at c.resources.limits
      else "the limit is larger than the smallest machine"
  }
}

rule one-host-one-route {
  code: "HB0002"
  severity: "warning"
  for (group in all(route).flat-map(r => r.hosts).group-by(h => h)) {
    check group.items.size() == 1 or group.key.starts-with("www.") at group.items.last()
      else "'\(group.key)' is answered by \(group.items.size()) routes"
  }
}

rule capacity {
  code: "HB0003"
  severity: "warning"
  let result = measure(all(app), limit: 48Gi)
  check match (result) { fine => true, tight => result.share < 95%, broken => false } at cluster
    else match (result) {
      fine => ""
      tight => "\(result.share) of the memory is promised"
      broken => "can't tell: \(result.why)"
    }
}
