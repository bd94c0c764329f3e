// No number is infinite; a document may be null as a whole, but in TOML.
//--- main.cl
@root
kind world {
  emit yaml({ largest: huge * 10000000000.0 }) at "a.yaml"
  emit yaml({ over: huge * huge * huge, under: 0.0 - huge * huge * huge }) at "b.yaml"
  emit json(all(other).first()) at "c.json"
  emit yaml(null) at "d.yaml"
  emit toml(null) at "e.toml"
}
kind other in world {}
world w {}
let huge = 100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000.0
//----
// error[CL0408] main.cl:4:21-39: the result of 'huge * huge * huge' is out of range
//   help: the largest number with a point is about 1.8e308
// error[CL0408] main.cl:4:54-72: the result of 'huge * huge * huge' is out of range
//   help: the largest number with a point is about 1.8e308
// file a.yaml (yaml) of world/w
//   .largest: 1e+129                     <- computed main.cl:3:24 in world/w of 2
// file c.json (json) of world/w
//   .: null                              <- computed main.cl:5:13 in world/w <- builtin main.cl:5:13
// file d.yaml (yaml) of world/w
//   .: null                              <- literal main.cl:6:13 in world/w
// file e.toml (toml) of world/w
//   .: null                              <- literal main.cl:7:13 in world/w
