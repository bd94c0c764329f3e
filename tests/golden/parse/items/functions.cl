fn no-body(a: Int) -> Int
native fn body(a: Int) -> Int = a
fn empty() -> Int { }
fn unused() -> Int {
  1
  2
}
fn behind() -> Int {
  1
  let a = 2
}
//----
// error[CL0051] main.cl:1:4-11: the function 'no-body' has no body
//   help: write `= value` or `{ ... }` behind it
// error[CL0050] main.cl:2:33-34: the native function 'body' has a body
//   help: what is native is written in the compiler: remove the body, or `native`
// error[CL0076] main.cl:3:21-22: a function has no result
//   help: the last line of a function is its value
// error[CL0077] main.cl:5:3-4: a value in a function is not used
//   label main.cl:6:3-4: the value of the function
//   help: give it a name with `let`, or remove it
// error[CL0077] main.cl:9:3-4: a value in a function is not used
//   help: the last line of a function is its value; nothing stands behind it
