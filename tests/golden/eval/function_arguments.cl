// A function stands for itself where one is expected: one of the file, of the library, and one that is native; called by a
// native and by a function of the file.
type Named = { name: String }
fn twice(n: Int) -> Int = n * 2
fn name-of(n: Named) -> String = n.name
fn applied(f: (Int) -> Int, to: Int) -> Int = f(f(to))
@root
kind world {
  emit yaml({
    mapped: [1, 2].map(twice)
    applied: applied(twice, 3)
    native: [" a ", "b "].map(trim)
    kept: ["a", "", "b"].filter(is-set)
    grouped: [Named({ name: "x" }), Named({ name: "y" })].group-by(name-of).map(g => g.key)
  }) at "out.yaml"
}
fn is-set(text: String) -> Bool = text != ""
world w {}
//----
// file out.yaml (yaml) of world/w
//   .mapped[0]: 2                        <- computed function_arguments.cl:4:27 of 2
//   .mapped[1]: 4                        <- computed function_arguments.cl:4:27 of 2
//   .applied: 12                         <- computed function_arguments.cl:4:27 of 2
//   .native[0]: "a"                      <- computed function_arguments.cl:12:13 in world/w <- literal function_arguments.cl:12:14 in world/w
//   .native[1]: "b"                      <- computed function_arguments.cl:12:13 in world/w <- literal function_arguments.cl:12:21 in world/w
//   .kept[0]: "a"                        <- literal function_arguments.cl:13:12 in world/w
//   .kept[1]: "b"                        <- literal function_arguments.cl:13:21 in world/w
//   .grouped[0]: "x"                     <- literal function_arguments.cl:14:29 in world/w
//   .grouped[1]: "y"                     <- literal function_arguments.cl:14:51 in world/w
