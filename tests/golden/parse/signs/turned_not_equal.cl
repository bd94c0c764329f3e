// `=!` where no '=' can stand; where one can, '!' is another mistake.
let a = 5 =! 4
let b = 5 =!4
let c =!true
rule r { check a =! b else "" }
//----
// error[CL0011] main.cl:2:11-13: '=!' is written '!='
//   fix (safe): write '!=': main.cl:2:11-13 => "!="
// error[CL0011] main.cl:3:11-13: '=!' is written '!='
//   fix (safe): write '!=': main.cl:3:11-13 => "!="
// error[CL0011] main.cl:4:8-9: '!' is written 'not'
//   fix (safe): write 'not': main.cl:4:8-9 => " not "
// error[CL0011] main.cl:5:18-20: '=!' is written '!='
//   fix (safe): write '!=': main.cl:5:18-20 => "!="
// fixed
