/// What units say that they need, by path.
use std.graphs.{cycle}
use std.program.{unit}

/// The paths of units that need each other, the first at the end again; empty where none do.
fn needs-circle() -> [String] = circle

/// Looked for once, as many ask.
private let circle: [String] = cycle({ for (u in all(unit)) { [u.path]: u.needs.filter(n => n != u).map(n => n.path) } })
