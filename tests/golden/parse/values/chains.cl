let a = 1 < 2 < 3
let b = 1 == 2 != 3
let c = 1..2..3
let d = (1 < 2) == true
let e = 1 + 2 - 3 * 4 / 5
let f = a ?? b ?? c
let g = not a == b and not c
//----
// error[CL0059] main.cl:1:15-16: '<' follows '<' without parentheses
//   label main.cl:1:11-12: the first one
//   help: write `a < b and b < c`
// error[CL0059] main.cl:2:16-18: '!=' follows '==' without parentheses
//   label main.cl:2:11-13: the first one
//   help: write `a < b and b < c`
// error[CL0059] main.cl:3:13-15: '..' follows '..' without parentheses
//   label main.cl:3:10-12: the first one
//   help: a range has two ends
