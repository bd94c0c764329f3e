kind web is is app {
  port: Int = 1
  name = "x"
  let a = 1
}
namespace {
  app a { image: "a" }
}
type = {
  a: Int
  b: String = "x"
}
//----
// error[CL0040] main.cl:1:16-19: expected 'in' or '{', found 'app'
// error[CL0047] main.cl:6:1-10: a field stands outside of any declaration
//   help: a declaration has a kind and a name: `namespace NAME { ... }`
// error[CL0047] main.cl:9:1-7: a field stands outside of any declaration
//   help: a file holds declarations and definitions: write `let` for a value of your own
