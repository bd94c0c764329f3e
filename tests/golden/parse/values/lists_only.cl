let a = ...b
let c = for (x in xs) x
let d = f(...xs)
let e = [...xs, for (x in xs) if (x > 1) ...[x]]
let f = 1 + ...b
//----
// error[CL0056] main.cl:1:9-12: '...' stands outside of a list
//   help: a list in brackets holds it: `[for (x in xs) x.name]`, `[...xs, y]`
// error[CL0056] main.cl:2:9-12: 'for' stands outside of a list
//   help: a list in brackets holds it: `[for (x in xs) x.name]`, `[...xs, y]`
// error[CL0056] main.cl:3:11-14: '...' stands outside of a list
//   help: a list in brackets holds it: `[for (x in xs) x.name]`, `[...xs, y]`
// error[CL0040] main.cl:5:13-16: expected a value, found '...'
