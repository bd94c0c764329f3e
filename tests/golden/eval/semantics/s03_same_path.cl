// S3: two of one name are told when both are there, and not when one excludes the other.
//--- main.cl
type Page = { size: Int }
@root
kind world {
  both: Bool = true
  for (o in all(Output)) { emit o at "\(owner(o, item)?.id ?? "").yaml" }
}
kind item in world { size: Int = 0, emit Page { size: size } }
world w {}
if (cluster-is-large()) { item a { size: 1 } }
item a { size: 2 }
if (cluster-is-large()) { item b { size: 1 } } else { item b { size: 2 } }
for (i in ["x", "y"]) { item c[i] {} }
for (i in ["y", "z"]) { item c[i] {} }
fn cluster-is-large() -> Bool = true
//----
// error[CL0214] main.cl:10:6-7: 'item/a' is written twice in one body
//   label main.cl:9:32-33: the first one
//   help: both are there: let the condition of one exclude the other, or give one another name
// error[CL0214] main.cl:13:30-31: 'item/c["y"]' is written twice in one body
//   label main.cl:12:30-31: the first one
//   help: both are there: let the condition of one exclude the other, or give one another name
// file a.yaml (yaml) of item/a
//   .size: 1                             <- declaration main.cl:9:42 in item/a
// file a.yaml (yaml) of item/a
//   .size: 2                             <- declaration main.cl:10:16 in item/a
// file b.yaml (yaml) of item/b
//   .size: 1                             <- declaration main.cl:11:42 in item/b
// file c-x.yaml (yaml) of item/c["x"]
//   .size: 0                             <- default main.cl:7:34 in item/c["x"]
// file c-y.yaml (yaml) of item/c["y"]
//   .size: 0                             <- default main.cl:7:34 in item/c["y"]
// file c-y.yaml (yaml) of item/c["y"]
//   .size: 0                             <- default main.cl:7:34 in item/c["y"]
// file c-z.yaml (yaml) of item/c["z"]
//   .size: 0                             <- default main.cl:7:34 in item/c["z"]
