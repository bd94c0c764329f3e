// S11: a path is below the root; every output is placed once; two files of one path; a list is several documents.
//--- main.cl
@root
kind world {
  for (o in all(Output)) {
    let id = owner(o, item)?.id ?? "none"
    if (id != "lost") { emit o at "items/\(id).yaml" }
    if (id == "twice") { emit o at "again.yaml" }
  }
  emit "text as it is" at "a.txt"
  emit "the same path" at "a.txt"
  emit [yaml({ a: 1 }), yaml({ b: 2 })] at "list.yaml"
  emit "out" at "../out.txt"
}
type Page = { of: String }
kind item in world { emit Page { of: id } }
world w {}
item lost {}
item twice {}
item once {}
//----
// error[CL0444] main.cl:6:26-48: an output is placed 2 times: it was emitted by 'item/twice'
//   label main.cl:5:25-53: placed here first
//   label main.cl:14:27-42: emitted here
//   help: one delivery places an output: leave one of them out, or let it skip this one
// error[CL0445] main.cl:9:3-34: two files are placed at 'a.txt'
//   here: by world/w
//   label main.cl:8:3-34: and here by world/w
//   help: give each file a path of its own
// error[CL0446] main.cl:11:17-29: '../out.txt' names no file below the output root
//   help: a path is relative to the output root, without '..' that leave it, and names a file
// error[CL0443] main.cl:14:27-42: what 'item/lost' emits here is never placed
//   label main.cl:16:6-10: emitted by this
//   help: a delivery places outputs: emit o at "..."; or give this one a path
// file a.txt (text) of world/w
//   .: "text as it is"                   <- literal main.cl:8:8 in world/w
// file a.txt (text) of world/w
//   .: "the same path"                   <- literal main.cl:9:8 in world/w
// file again.yaml (yaml) of item/twice
//   .of: "twice"                         <- builtin main.cl:17:6 in item/twice
// file items/once.yaml (yaml) of item/once
//   .of: "once"                          <- builtin main.cl:18:6 in item/once
// file items/twice.yaml (yaml) of item/twice
//   .of: "twice"                         <- builtin main.cl:17:6 in item/twice
// file list.yaml (yaml stream) of world/w
//   [0]: "a: 1\n"                        <- computed main.cl:10:9 in world/w of 2
//   [1]: "b: 2\n"                        <- computed main.cl:10:25 in world/w of 2
