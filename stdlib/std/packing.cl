/// Whether things fit into bins, each of several resources, with some kept apart and some spread evenly.

/// Things that are all alike.
type Thing = {
  /// What they are called; no two by one name.
  name: String
  /// How many there are.
  count: Int = 1
  /// How much of each resource one of them takes.
  needs: Map<String, Quantity> = {}
  /// The names of the bins that one may go into.
  bins: [String]
  /// What must not be in the same bin, or in the same part of the whole. It holds both ways.
  apart: [Apart] = []
  /// What must be spread evenly.
  spread: [Evenly] = []
}

/// Kept apart from others.
type Apart = {
  /// The names of things; its own, if no two of them may be together.
  from: [String]
  /// The word of the bins that says their part: bins with the same value are one part, those without it none. The bin
  /// itself, if not set.
  within: String = ""
}

/// Spread evenly over parts.
type Evenly = {
  /// The names of the things that count.
  with: [String]
  /// The word of the bins that says their part; the bin itself, if not set. Nothing goes into a bin without it.
  within: String = ""
  /// By how much the fullest part may exceed the emptiest.
  skew: Int = 1
  /// The names of the bins whose parts count; those that a thing may go into, if not set.
  over: [String] = []
}

/// Bins that are all alike.
type Bin = {
  /// What they are called.
  name: String
  /// How many there are.
  count: Int = 1
  /// How much of each resource there is in one.
  room: Map<String, Quantity>
  /// Where they are, word by word: `{ zone: "a" }`.
  parts: Map<String, String> = {}
}

/// What came out.
type Packing = {
  /// They fit, they can't, or that was not found out within the steps.
  answer: "fits" | "can't" | "undecided"
  /// If they fit: what is in each bin, and how many of it. Of bins that are alike each has its number: `worker-2`.
  placed: Map<String, Map<String, Int>>
  /// What shows that they can't: a thing has no bin (`nowhere`), or none that is large enough (`size`); all together need
  /// more than there is (`sum`); so large ones find a place only `room` times (`number`); there are only `room` places to
  /// be apart (`apart`); or everything was tried (`search`).
  bound: "nowhere" | "size" | "sum" | "number" | "apart" | "search" | null
  /// The resource it is about, if it is about one.
  resource: String
  /// The things it is about.
  things: [String]
  /// The bins it is about.
  bins: [String]
  /// How much of it is needed.
  needed: String
  /// How much of it there is.
  room: String
}

/// Packs things into bins. A bin that is looked at is a step; after so many there is no answer. Amounts are taken in
/// thousandths, needs rounded up and room down.
///
///     pack([{ name: "a", count: 2, needs: { cpu: 1 }, bins: ["n"] }], [{ name: "n", room: { cpu: 2 } }]).answer == "fits"
///     pack([{ name: "a", count: 3, needs: { cpu: 1 }, bins: ["n"] }], [{ name: "n", room: { cpu: 2 } }]).bound == "sum"
native fn pack(things: [Thing], bins: [Bin], steps: Int = 200_000) -> Packing
