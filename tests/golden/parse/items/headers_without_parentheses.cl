app web {
  if a == b { x: 1 }
  for x in xs { y: 1 }
}
let c = if a 1 else 2
let d = match x { a => 1 }
let e = [for x in xs x]
//----
// error[CL0067] main.cl:2:3-5: what follows 'if' stands in no parentheses
//   help: write `if (...)`
// error[CL0067] main.cl:5:9-11: what follows 'if' stands in no parentheses
//   help: write `if (...)`
// error[CL0067] main.cl:6:9-14: what follows 'match' stands in no parentheses
//   help: write `match (...)`
// error[CL0067] main.cl:7:10-13: what follows 'for' stands in no parentheses
//   help: write `for (...)`
