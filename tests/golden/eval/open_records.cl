// What an open record holds besides its fields is open data, for functions of maps too.
//--- main.cl

type Content = { ... }

@root
kind world {
  let content = Content({ kind: "Secret", data: { a: 1 } })
  let kind = content.get("kind")
  emit yaml({ keys: content.keys(), known: kind == "Secret", missing: content.get("nothing") == null }) at "out.yaml"
}

world w { }
//----
// file out.yaml (yaml) of world/w
//   .keys[0]: "kind"                     <- computed main.cl:8:21 in world/w <- let main.cl:6:25 in world/w
//   .keys[1]: "data"                     <- computed main.cl:8:21 in world/w <- let main.cl:6:25 in world/w
//   .known: true                         <- computed main.cl:8:44 in world/w of 2
//   .missing: true                       <- computed main.cl:8:71 in world/w of 2
