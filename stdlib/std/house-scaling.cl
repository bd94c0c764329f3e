/// House rules for the number of pods: two words about one thing, and wishes of which nothing would be written.
use std.container.{Container}
use std.objects.{is-written}

/// A budget for one pod stops every drain, so none is written, whatever was asked for.
rule budget-of-one {
  code: "CL2051"
  severity: "warning"

  for (b in all(disruption-budget)) {
    check b.app.most > 1 or b.min-available == null or not is-written(b.min-available) at b.min-available
      else "app '\(b.app.name)' has one pod, so nothing is written of a budget that keeps \(b.min-available)"
      help "run more pods, or leave out min-available"
  }
}

/// Where pods are counted by an autoscaler, a number of them that is written as well means nothing.
rule replicas-beside-autoscaler {
  code: "CL2052"
  severity: "warning"

  for (a in all(app)) {
    check a.autoscale == null or not is-written(a.replicas) at a.replicas
      else "the autoscaler of app '\(a.name)' counts its pods, and replicas is not used"
      help "leave out replicas, or autoscale"
  }
}

/// An autoscaler that may not change anything looks as if it would.
rule fixed-autoscaler {
  code: "CL2053"
  severity: "warning"

  for (a in all(app)) {
    let range = a.autoscale?.replicas
    check range == null or range.from != range.to or not is-written(a.autoscale?.replicas) at range
      else "the autoscaler of app '\(a.name)' keeps \(range?.from) pods, whatever is measured"
      help "replicas: FROM..TO, or replicas: \(range?.from) of the app instead of autoscale"
  }
}

/// What is started is a file by its name. A shell splits words, and nothing else does.
rule command-of-words {
  code: "CL2054"
  severity: "warning"

  for (c in all(Container)) {
    let program = c.command.first()
    check program == null or not program.matches(#"\S+\s.*"#) at program
      else "there is no program '\(program)': a command is a list of words"
      help "command: [\(program.split(" ").filter(w => w != "").map(w => "\"\(w)\"").join(", "))]"
  }
}
