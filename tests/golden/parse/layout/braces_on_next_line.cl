let value = base
{ port: 1 }
let call = f
(1)
let minus = 5
-3
let index = list
[0]
//----
// error[CL0040] main.cl:2:1-2: expected a declaration, found '{'
//   help: what goes on with the line above stands on that line
// error[CL0040] main.cl:4:1-2: expected a declaration, found '('
//   help: what goes on with the line above stands on that line
// error[CL0040] main.cl:6:1-2: expected a declaration, found '-'
//   help: what goes on with the line above stands on that line
// error[CL0040] main.cl:8:1-2: expected a declaration, found '['
//   help: what goes on with the line above stands on that line
