let a = x => x
let b = (x, y) => x
let c = () => 1
let d = 1 + x => x
let e = (x, 1) => x
let f = x.y => x
//----
// error[CL0058] main.cl:4:9-14: the parameters of a function are names
//   help: write `x => ...` or `(a, b) => ...`
// error[CL0058] main.cl:5:9-15: the parameters of a function are names
//   help: write `x => ...` or `(a, b) => ...`
// error[CL0058] main.cl:6:9-12: the parameters of a function are names
//   help: write `x => ...` or `(a, b) => ...`
