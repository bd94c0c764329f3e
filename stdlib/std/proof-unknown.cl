/// What rules and proofs can't know, for those who ask: CL2149 is off unless `@severity("CL2149", "info")` or the profile `strict` says
/// otherwise. Each says what would let it be known.
use std.proof-capacity.{open-questions}
use std.wiring-unknown.{questions}

/// A question without an answer is no fault, and no proof either.
rule unknown {
  code: "CL2149"
  severity: "off"
  strict: "info"

  for (q in open-questions) {
    check false at q.at else "unknown: \(q.what)" help q.help
  }
  for (q in questions) {
    check q.answered at q.at else "unknown: \(q.what)" help q.remedy
  }
}
