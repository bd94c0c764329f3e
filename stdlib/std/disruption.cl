/// How many pods of an app may be missing while nodes are drained.
use std.k8s
use std.objects.{is-written}
use std.values.{Count}

/// A limit on what drains and upgrades may take away at once. An app has one of these unless it says
/// `disruption: null`; for an app of one pod nothing is written, as it would stop every drain.
@also-called("pod-disruption-budget")
kind disruption-budget in app {
  /// How many pods may be missing at once. Not used if `min-available` is set.
  max-unavailable: Count | Percent = 1
  /// How many pods must stay.
  min-available: Count | Percent | null

  check min-available == null or not is-written(max-unavailable) at [min-available, max-unavailable]
    else "how many pods of '\(app.name)' must stay and how many may be missing are both said, and a budget has one of them"
    help "leave out max-unavailable, or min-available"

  let least: Int = app.autoscale?.replicas.from ?? app.replicas

  if (app.most > 1) {
    emit k8s.PodDisruptionBudget {
      metadata { name: app.name, namespace: app.namespace.name, labels: app.pods }
      spec {
        maxUnavailable: if (min-available == null) max-unavailable else null
        minAvailable: min-available
        selector { matchLabels: app.pods }
      }
    }
    let kept = min-available
    if (kept != null) {
      check match (kept) { Int => kept < least, else => true } at kept
        else "\(kept) pods of '\(app.name)' must stay, and there may be no more than \(least)"
        help "no node could be drained any more: lower min-available, or run more pods"
    }
  }
}
