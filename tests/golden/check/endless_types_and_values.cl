// A type of which no value ends is one mistake, however many values it has.
//--- main.cl
type A = { a: A }
type B = { c: C }
type C = { b: B, n: Int }
@root
kind world {}
world w {}
let x: A = { a: {} }
let y: B = { c: { b: {}, n: 1 } }
fn f() -> C = { b: { c: {} }, n: 1 }
//----
// error[CL0291] main.cl:1:12-13: no value of 'A' ends: each holds another one
//   here: each has a 'a', which is A
//   help: end it with '?', with a list, or with a default
// error[CL0291] main.cl:2:12-13: no value of 'B' ends: each holds another one
//   here: each has a 'c', which is C
//   label main.cl:3:12-13: each has a 'b', which is B
//   help: end it with '?', with a list, or with a default
