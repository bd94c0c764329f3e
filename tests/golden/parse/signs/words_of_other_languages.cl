import std.flux
var a = 1
const b = 2
function f(a: Int) -> Int = a
class web { }
struct Size = { a: Int }
let last = 3
//----
// error[CL0068] main.cl:1:1-7: 'import' is written 'use'
//   fix (unsafe): write 'use': main.cl:1:1-7 => "use"
// error[CL0068] main.cl:2:1-4: 'var' is written 'let'
//   fix (unsafe): write 'let': main.cl:2:1-4 => "let"
// error[CL0068] main.cl:3:1-6: 'const' is written 'let'
//   fix (unsafe): write 'let': main.cl:3:1-6 => "let"
// error[CL0068] main.cl:4:1-9: 'function' is written 'fn'
//   fix (unsafe): write 'fn': main.cl:4:1-9 => "fn"
// error[CL0068] main.cl:6:1-7: 'struct' is written 'type'
//   fix (unsafe): write 'type': main.cl:6:1-7 => "type"
