// S6: what two amendments of one layer set, whose keys turn out the same, is a conflict; the order
// decides nothing.
//--- main.cl
type Page = { text: String, size: Int, m: Map<String, String> }
@root
kind world {
  for (o in all(Output)) { emit o at "\(owner(o, item)?.key ?? "").yaml" }
}
kind item in world { text: String = "none", size: Int = 0, m: Map<String, String> = {}, emit Page { text: text, size: size, m: m } }
kind pair in world { for (q in ["x", "y"]) { item part[q] {} } }
world w {}
let k = "x"
pair first {
  item/part[k] { text: "1", m { a: "1" } }
  item/part["x"] { text: "2", m { a: "2" } }
  if (k == "x") { item/part { size: 1 } }
  item/part { size: 2 }
  for (z in ["y", "y"]) { item/part[z] { text: "\(z)" } }
  defaults item { m { b: "1" } }
  defaults item { m { ["\(k)b".replace("x", "")]: "2" } }
}
//----
// error[CL0214] main.cl:12:20-24: 'text' is written twice in one body
//   label main.cl:11:18-22: first written here
//   help: leave one of them out, or put what is in both into one
// error[CL0214] main.cl:12:35-36: 'a' is written twice in one body
//   label main.cl:11:33-34: first written here
//   help: leave one of them out, or put what is in both into one
// error[CL0214] main.cl:14:15-19: 'size' is written twice in one body
//   label main.cl:13:31-35: first written here
//   help: leave one of them out, or put what is in both into one
// error[CL0214] main.cl:15:42-46: 'text' is written twice in one body
//   here: by two turns of a loop around
//   help: leave one of them out, or put what is in both into one
// error[CL0214] main.cl:17:24-48: 'b' is written twice in one body
//   label main.cl:16:23-24: first written here
//   help: leave one of them out, or put what is in both into one
