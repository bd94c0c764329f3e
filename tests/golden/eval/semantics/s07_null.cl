// S7: null is absence; over a lower layer it takes out; [] and {} are values; ?. ends the chain; tests narrow.
//--- main.cl
type Item = { name: String?, size: Int = 1 }
@root
kind world {
  on: Bool = false
  item: Item = {}
  labels: Map<String, String> = { a: "1", b: "2" }
  note: String?
  empty: [Int] = []
  emit yaml({ name: item.name, labels: labels, note: note, empty: empty, map: {}, list: ["x", if (on) "y"], null: explicit-null }) at "out.yaml"
}
fn length(t: String?) -> Int = t?.trim().size() ?? -1
fn narrowed(t: String?) -> Int {
  let n = if (t == null) 0 else t.size()
  n
}
fn both(a: String?, b: String?) -> Bool = a != null and b != null and a.size() == b.size()
fn either(a: String?) -> Bool = a == null or a.size() > 1
world w { labels { a: null }, note: "x" }
world-check c {}
kind world-check in world {
  check length(null) == -1 and length(" ab ") == 2 else "the whole chain"
  check narrowed(null) == 0 and narrowed("abc") == 3 else "if narrows"
  check both("a", "b") and not both(null, "b") and either(null) and either("ab") else "and, or"
}
//----
// file out.yaml (yaml) of world/w
//   .labels.b: "2"                       <- literal main.cl:6:46 in world/w
//   .note: "x"                           <- declaration main.cl:18:37 in world/w
//   .empty: []                           <- default main.cl:8:18 in world/w
//   .map: {}                             <- literal main.cl:9:79 in world/w
//   .list[0]: "x"                        <- literal main.cl:9:90 in world/w
//   .null: null                          <- literal main.cl:9:115 in world/w
