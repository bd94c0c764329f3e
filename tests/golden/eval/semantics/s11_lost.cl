// S11: an output that no delivery places.
//--- main.cl
type Page = { of: String }
@root
kind world {
  for (o in all(Output)) {
    let id = owner(o, item)?.id ?? "none"
    if (id != "lost") { emit o at "items/\(id).yaml" }
  }
}
kind item in world { emit Page { of: id } }
world w {}
item lost {}
item kept {}
//----
// error[CL0443] main.cl:9:27-42: what 'item/lost' emits here is never placed
//   label main.cl:11:6-10: emitted by this
//   help: a delivery places outputs: emit o at "..."; or give this one a path
// file items/kept.yaml (yaml) of item/kept
//   .of: "kept"                          <- builtin main.cl:12:6 in item/kept
