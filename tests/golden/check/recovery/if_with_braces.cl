// An `if` that is a value has no braces; that is said once for both its sides.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
let one = if (true) { 1 } else { 2 }
let two = if (true) {
  one
} else {
  "2"
}
let three = [if (true) { "a" } else { "b" }]
let right = if (true) { a: 1 } else { a: 2 }
//----
// error[CL0040] main.cl:2:23-24: expected an entry or '}', found '1'
//   label main.cl:2:21-22: these braces hold entries
//   help: an `if` that is a value has no braces: if (CONDITION) VALUE else VALUE
// error[CL0040] main.cl:4:6-6: expected a name, '{', '[', ':' or '=', found the end of the line
//   label main.cl:3:21-22: these braces hold entries
//   help: an `if` that is a value has no braces: if (CONDITION) VALUE else VALUE
// error[CL0040] main.cl:8:30-31: expected '{', ':' or '=', found '}'
//   label main.cl:8:24-25: these braces hold entries
//   help: an `if` that is a value has no braces: if (CONDITION) VALUE else VALUE
