let a = (1, 2)
let b = ()
let c = (1
let d = 1)
let e = (1 + ) * 2
//----
// error[CL0060] main.cl:1:9-15: parentheses hold one value
//   help: a list stands in brackets: `[a, b]`; parameters are followed by `=>`
// error[CL0060] main.cl:2:9-11: parentheses hold one value
//   help: a list stands in brackets: `[a, b]`; parameters are followed by `=>`
// error[CL0065] main.cl:3:11-11: ')' is missing
//   label main.cl:3:9-10: opened here
//   fix (unsafe): write ')': main.cl:3:11-11 => ")"
// error[CL0066] main.cl:4:10-11: this ')' closes nothing
//   fix (unsafe): remove it: main.cl:4:10-11 => ""
// error[CL0040] main.cl:5:14-15: expected a value, found ')'
