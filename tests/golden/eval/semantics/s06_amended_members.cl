// S6: what is said of one member of a family is laid over what is said of all, wherever it stands.
//--- main.cl
type Page = { text: String, size: Int }
@root
kind world {
  for (o in all(Output)) { emit o at "\(owner(o, pair)?.id ?? "")-\(owner(o, item)?.id ?? "").yaml" }
}
kind item in world { text: String = "none", size: Int = 0, emit Page { text: text, size: size } }
kind pair in world { for (q in ["x", "y"]) { item part[q] {} } }
world w {}
pair first {
  item/part["x"] { text: "mine" }
  item/part { text: "all", size: 1 }
}
pair second {
  item/part { text: "all", size: 1 }
  item/part["x"] { text: "mine" }
}
//----
// file first-part-x.yaml (yaml) of pair/first.item/part["x"]
//   .text: "mine"                        <- amendment main.cl:10:26 in pair/first.item/part["x"]
//   .size: 1                             <- amendment main.cl:11:34 in pair/first.item/part["x"]
// file first-part-y.yaml (yaml) of pair/first.item/part["y"]
//   .text: "all"                         <- amendment main.cl:11:21 in pair/first.item/part["y"]
//   .size: 1                             <- amendment main.cl:11:34 in pair/first.item/part["y"]
// file second-part-x.yaml (yaml) of pair/second.item/part["x"]
//   .text: "mine"                        <- amendment main.cl:15:26 in pair/second.item/part["x"]
//   .size: 1                             <- amendment main.cl:14:34 in pair/second.item/part["x"]
// file second-part-y.yaml (yaml) of pair/second.item/part["y"]
//   .text: "all"                         <- amendment main.cl:14:21 in pair/second.item/part["y"]
//   .size: 1                             <- amendment main.cl:14:34 in pair/second.item/part["y"]
