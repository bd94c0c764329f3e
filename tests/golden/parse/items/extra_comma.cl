let a = [1,, 2]
let b = { a: 1,, b: 2 }
let c = f(1,, 2)
let d = [
  1,
  2,
]
//----
// error[CL0041] main.cl:1:12-13: one comma too many
//   fix (safe): remove the comma: main.cl:1:12-13 => ""
// error[CL0041] main.cl:2:16-17: one comma too many
//   fix (safe): remove the comma: main.cl:2:16-17 => ""
// error[CL0041] main.cl:3:13-14: one comma too many
//   fix (safe): remove the comma: main.cl:3:13-14 => ""
// fixed
