// A nameless type gives the defaults it declares, wherever it stands; a literal that no type is expected of has none.
//--- main.cl
type Box = {
  rights: { drop: [String] = ["ALL"], add: [String] = [] } = {}
  size: Int = 1
}

@root
kind world {
  box: Box = {}
  let free = { drop: ["none"] }
  emit yaml({ drop: box.rights.drop, add: box.rights.add, free: free.drop }) at "out.yaml"
}

world w { box { rights { add: ["CHOWN"] } } }
//----
// file out.yaml (yaml) of world/w
//   .drop[0]: "ALL"                      <- literal main.cl:2:31
//   .add[0]: "CHOWN"                     <- literal main.cl:13:32 in world/w
//   .free[0]: "none"                     <- literal main.cl:9:23 in world/w
