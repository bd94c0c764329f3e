// Of two values `/` is a division, which wants spaces.
//--- main.cl
@root
kind world {}
world w {}
let total = 3
let count = 2
let mean = total/count
let other = total/nothing
//----
// error[CL0204] main.cl:6:12-17: no kind 'total' is known here
//   help: without spaces '/' stands between a kind and a name; a division wants them: total / count
//   fix (safe): write 'total / count': main.cl:6:12-23 => "total / count"
// error[CL0204] main.cl:7:13-18: no kind 'total' is known here
//   help: without spaces '/' stands between a kind and a name; a division wants them: total / nothing
//   fix (unsafe): write 'total / nothing': main.cl:7:13-26 => "total / nothing"
