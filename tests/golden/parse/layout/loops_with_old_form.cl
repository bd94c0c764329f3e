let m = { for a, b in c: a: b }
let l = [for x in xs: x]
//----
// error[CL0067] main.cl:1:11-14: what follows 'for' stands in no parentheses
//   help: write `for (...)`
// error[CL0067] main.cl:2:10-13: what follows 'for' stands in no parentheses
//   help: write `for (...)`
