// S2 to S4: references, families, conditional declarations, names and ids.
//--- main.cl
@root
kind world {
  spare: Bool = false
  emit yaml({
    one: box/one.name
    two: box/two["b"].name
    ids: [for (k, b in box/two) b.id]
    path: box/two["a"].path
    spare: box/spare?.name
    inner: box/one.lid/top.name
  }) at "out.yaml"
  box one { name: "renamed", lid top {} }
  for (k in ["a", "b"]) {
    box two[k] {}
  }
  if (spare) {
    box spare {}
  }
}
kind box in world {}
kind lid in box { name = "\(box.name)-lid" }
world w {}
//----
// file out.yaml (yaml) of world/w
//   .one: "renamed"                      <- declaration main.cl:12:19 in box/one
//   .two: "two-b"                        <- builtin main.cl:14:9 in box/two["b"]
//   .ids[0]: "two-a"                     <- builtin main.cl:14:9 in box/two["a"]
//   .ids[1]: "two-b"                     <- builtin main.cl:14:9 in box/two["b"]
//   .path: "box/two["a"]"                <- builtin main.cl:14:9 in box/two["a"]
//   .inner: "renamed-lid"                <- default main.cl:21:26 in box/one.lid/top <- computed main.cl:21:26 in box/one.lid/top <- declaration main.cl:12:19 in box/one
