let a
let b: Int
kind web {
  let open: Int
  let closed
}
fn f() -> Int {
  let x
  x
}
//----
// error[CL0049] main.cl:1:5-6: 'a' has no value
//   help: write `= value`; only a kind may leave it open
// error[CL0049] main.cl:2:5-6: 'b' has no value
//   help: write `= value`; only a kind may leave it open
// error[CL0049] main.cl:5:7-13: 'closed' has no value
//   help: write `= value`, or a type to leave it open to other kinds
// error[CL0049] main.cl:8:7-8: 'x' has no value
//   help: write `= value`; only a kind may leave it open
