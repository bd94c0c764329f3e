let a = b ? 1 : 2
let c = (b ? 1 : 2)
//----
// error[CL0071] main.cl:1:11-12: '?' does not choose between values
//   help: write `if (condition) a else b`
// error[CL0071] main.cl:2:12-13: '?' does not choose between values
//   help: write `if (condition) a else b`
