// S6: amendments of one instance that stand in one body are one layer, and so are `defaults` of one
// kind: what their blocks put into a map goes together, wherever they stand.
//--- main.cl
type Page = { text: String, m: Map<String, String> }
@root
kind world {
  for (o in all(Output)) { emit o at "\(owner(o, item)?.key ?? "").yaml" }
}
kind item in world { text: String = "none", m: Map<String, String> = {}, emit Page { text: text, m: m } }
kind pair in world { for (q in ["x", "y"]) { item part[q] {} } }
world w {}
let k = "x"
pair first {
  item/part["x"] { m { d: "4" } }
  item/part[k] { m { c: "3" } }
  defaults item { m { a: "1" } }
  defaults item { m { b: "2", z: "1" } }
  item/part { m { f: "6", z: "2" } }
  if (k == "x") { item/part { m { e: "5" } } }
}
//----
// file x.yaml (yaml) of pair/first.item/part["x"]
//   .text: "none"                        <- default main.cl:6:37 in pair/first.item/part["x"]
//   .m.a: "1"                            <- defaults main.cl:13:26 in pair/first.item/part["x"]
//   .m.b: "2"                            <- defaults main.cl:14:26 in pair/first.item/part["x"]
//   .m.z: "2"                            <- amendment main.cl:15:30 in pair/first.item/part["x"]
//   .m.f: "6"                            <- amendment main.cl:15:22 in pair/first.item/part["x"]
//   .m.e: "5"                            <- amendment main.cl:16:38 in pair/first.item/part["x"]
//   .m.d: "4"                            <- amendment main.cl:11:27 in pair/first.item/part["x"]
//   .m.c: "3"                            <- amendment main.cl:12:25 in pair/first.item/part["x"]
// file y.yaml (yaml) of pair/first.item/part["y"]
//   .text: "none"                        <- default main.cl:6:37 in pair/first.item/part["y"]
//   .m.a: "1"                            <- defaults main.cl:13:26 in pair/first.item/part["y"]
//   .m.b: "2"                            <- defaults main.cl:14:26 in pair/first.item/part["y"]
//   .m.z: "2"                            <- amendment main.cl:15:30 in pair/first.item/part["y"]
//   .m.f: "6"                            <- amendment main.cl:15:22 in pair/first.item/part["y"]
//   .m.e: "5"                            <- amendment main.cl:16:38 in pair/first.item/part["y"]
