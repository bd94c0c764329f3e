// A document may be null as a whole.
//--- main.cl
@root
kind world {
  emit json(nothing) at "a.json"
  emit yaml(nothing) at "b.yaml"
  emit "\(json(nothing).text())" at "c.txt"
}
world w {}
let nothing: Map<String, Int>? = null
//----
// file a.json (json) of world/w
//   .: null                              <- let main.cl:8:34
// file b.yaml (yaml) of world/w
//   .: null                              <- let main.cl:8:34
// file c.txt (text) of world/w
//   .: "null\n"                          <- computed main.cl:5:8 in world/w <- computed main.cl:5:11 in world/w <- computed main.cl:5:11 in world/w of 2
