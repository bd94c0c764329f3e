let a = if (b) 1
let c = [if (b) 1, if (b) 1 else 2]
let d = { if (b) { e: 1 } }
let f = if (a) 1 else if (b) 2
//----
// error[CL0057] main.cl:1:9-11: an 'if' that is a value has no 'else'
//   label main.cl:1:17-17: `else` is missing here
//   help: a value needs both ways; `else null` leaves an optional one out
// error[CL0057] main.cl:4:23-25: an 'if' that is a value has no 'else'
//   label main.cl:4:31-31: `else` is missing here
//   help: a value needs both ways; `else null` leaves an optional one out
