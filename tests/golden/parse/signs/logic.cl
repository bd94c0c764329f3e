let a = b && c || !d
let e = b&&c
let f = !(b)
//----
// error[CL0011] main.cl:1:11-13: '&&' is written 'and'
//   fix (safe): write 'and': main.cl:1:11-13 => "and"
// error[CL0011] main.cl:1:16-18: '||' is written 'or'
//   fix (safe): write 'or': main.cl:1:16-18 => "or"
// error[CL0011] main.cl:1:19-20: '!' is written 'not'
//   fix (safe): write 'not': main.cl:1:19-20 => "not "
// error[CL0011] main.cl:2:10-12: '&&' is written 'and'
//   fix (safe): write 'and': main.cl:2:10-12 => " and "
// error[CL0011] main.cl:3:9-10: '!' is written 'not'
//   fix (safe): write 'not': main.cl:3:9-10 => "not"
// fixed
