/// What leads to what: graphs are maps from each name to those it leads to.

/// The shortest way from one name to another, both included; empty if there is none. From a name to itself it is the
/// shortest cycle.
///
///     { a: ["b"], b: ["c"], c: [] }.way("a", "c") == ["a", "b", "c"]
///     { a: ["b"] }.way("b", "a") == []
native fn way(edges: Map<String, [String]>, from: String, to: String) -> [String]

/// A way that ends where it began: `["a", "b", "a"]`; empty if there is none.
///
///     { a: ["b"], b: ["a"] }.cycle() == ["a", "b", "a"]
///     { a: ["b"], b: [] }.cycle() == []
native fn cycle(edges: Map<String, [String]>) -> [String]

/// All names in layers: what is in one leads only to those in the layers before it. What is on a cycle, or leads to one,
/// is in none.
///
///     { web: ["db", "cache"], db: ["disk"] }.layers() == [["cache", "disk"], ["db"], ["web"]]
native fn layers(edges: Map<String, [String]>) -> [[String]]
