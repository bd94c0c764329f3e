// A function is the parameter of another, and nothing that is kept.
//--- main.cl
type Change = { by: (Int) -> Int }
@root
kind world { each: [(Int) -> Int] = [], by: ((Int) -> Int)? }
world w {}
fn apply(f: (Int) -> Int, n: Int) -> Int = f(n)
let list: [(Int) -> Int] = []
let three = apply(n => n + 1, 2)
//----
// error[CL0242] main.cl:1:21-33: '(Int) -> Int' is a function, and functions are no values
//   help: only the parameter of a function is one: fn each(f: (Int) -> Int) -> ...
// error[CL0242] main.cl:3:21-33: '(Int) -> Int' is a function, and functions are no values
//   help: only the parameter of a function is one: fn each(f: (Int) -> Int) -> ...
// error[CL0242] main.cl:3:46-58: '(Int) -> Int' is a function, and functions are no values
//   help: only the parameter of a function is one: fn each(f: (Int) -> Int) -> ...
// error[CL0242] main.cl:6:12-24: '(Int) -> Int' is a function, and functions are no values
//   help: only the parameter of a function is one: fn each(f: (Int) -> Int) -> ...
