kind one in cluster { x: Int fn f() -> Int = 1 }
kind two in cluster { x: Int type T = Int }
kind three in cluster { type: Int, use: Int, kind: String = "" }
namespace web {
  type Level = "a" | "b"
  config a {}
}
let x = { a: 1, use std.k8s }
fn f(x: Int) -> Int {
  fn g() -> Int = 1
  x
}
//----
// error[CL0281] main.cl:1:30-32: 'fn' can't stand in braces
//   help: it stands at the top of a file, not indented
// error[CL0281] main.cl:2:30-34: 'type' can't stand in braces
//   help: it stands at the top of a file, not indented
// error[CL0281] main.cl:5:3-7: 'type' can't stand in braces
//   help: it stands at the top of a file, not indented
// error[CL0281] main.cl:8:17-20: 'use' can't stand in braces
//   help: it stands at the top of a file, not indented
// error[CL0281] main.cl:10:3-5: 'fn' can't stand in braces
//   help: it stands at the top of a file, not indented
