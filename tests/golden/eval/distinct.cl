// What is equal is one: instances by which they are, numbers of either kind, and texts; and so are groups.
type Owner = { name: String }
@root
kind world {
  place a {}
  place b {}
  let places = [place/b, place/a, place/b, place/a]
  let mixed: [Any] = ["a", 1, "a", 1, 1.0, "b", [1], [1], { x: 1 }, { x: 1.0 }]
  emit yaml({
    places: places.distinct().map(p => p.name)
    mixed: mixed.distinct()
    groups: places.group-by(p => p).map(g => "\(g.key.name): \(g.items.size())")
    records: [Owner({ name: "x" }), Owner({ name: "x" })].distinct().size()
  }) at "out.yaml"
}
kind place in world {}
world w {}
//----
// file out.yaml (yaml) of world/w
//   .places[0]: "b"                      <- builtin distinct.cl:6:9 in place/b
//   .places[1]: "a"                      <- builtin distinct.cl:5:9 in place/a
//   .mixed[0]: "a"                       <- literal distinct.cl:8:23 in world/w
//   .mixed[1]: 1                         <- literal distinct.cl:8:28 in world/w
//   .mixed[2]: "b"                       <- literal distinct.cl:8:44 in world/w
//   .mixed[3][0]: 1                      <- literal distinct.cl:8:50 in world/w
//   .mixed[4].x: 1                       <- literal distinct.cl:8:64 in world/w
//   .groups[0]: "b: 2"                   <- computed distinct.cl:12:46 in world/w of 2
//   .groups[1]: "a: 2"                   <- computed distinct.cl:12:46 in world/w of 2
//   .records: 1                          <- computed distinct.cl:13:14 in world/w <- computed distinct.cl:13:14 in world/w <- literal distinct.cl:13:14 in world/w
