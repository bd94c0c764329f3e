// S7: null is absence: a field is not written, an entry is taken out, `?.` ends the chain, `??` fills in.
//--- main.cl
type Inner = { text: String? }
@root
kind world {
  inner: Inner?
  map: Map<String, String> = { a: "1", b: "2" }
  list: [String] = []
  emit yaml({
    chain: inner?.text?.size()
    filled: inner?.text ?? "none"
    map: map
    list: list
    written: explicit-null
    left: null
    items: ["x", if (inner != null) "y"]
  }) at "out.yaml"
}
world w { map { a: null, c: "3" } }
//----
// file out.yaml (yaml) of world/w
//   .filled: "none"                      <- literal main.cl:9:28 in world/w
//   .map.b: "2"                          <- literal main.cl:5:43 in world/w
//   .map.c: "3"                          <- declaration main.cl:17:29 in world/w
//   .list: []                            <- default main.cl:6:20 in world/w
//   .written: null                       <- literal main.cl:12:14 in world/w
//   .items[0]: "x"                       <- literal main.cl:14:13 in world/w
