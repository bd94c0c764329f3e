/// Where books stand.
use std.k8s

/// How large a book is.
type Size =
    /// Fits into a pocket.
    pocket { pages: Int = 100 }
  | folio {}

/// What every piece of furniture has.
kind furniture in namespace {
  /// What it is made of.
  wood: "oak" | "beech" = "oak"
  /// What it weighs; a kind says so.
  let weight: Int
}

/// A shelf. It emits what stands on it:
/// a list, and a note.
kind shelf is furniture {
  /// How many books it holds.
  holds: Int where it >= 0
  wood = "beech"
  /// How it is kept.
  kept: {
    /// Out of the rain.
    dry: Bool = true
  } = {}
  /// Books that stand on it, by title.
  books: Map<String, Size> = {}

  let weight = holds * 2
  /// What a mover asks for.
  let price: Int = weight * 3
  let own-business = 4

  check price < 5000 at holds
    else "nobody moves \(name)"

  config list[name] { data { BOOKS: books.keys().join(",") } }
  if (holds > 0) {
    emit k8s.ConfigMap { metadata { name: name, namespace: namespace.name } }
  }
  emit "\(holds)\n" at "notes/\(name).txt"
}

/// The books of a shelf that have `pages` or more.
fn thick(s: shelf, pages: Int = 500) -> Int = s.holds
