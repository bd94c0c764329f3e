let a == 1
let b: Int == 1
let c = { d = 1, e: 2 }
let f = if (a = b) 1 else 2
kind web { port: Int == 80 }
fn g(x: Int): Int = x
fn h(x: Int) => Int = x
let i = match (x) { a -> 1, b: 2 }
let j = call(k = 1)
//----
// error[CL0069] main.cl:1:7-9: '==' stands where '=' is expected
//   fix (safe): write '=': main.cl:1:7-9 => "="
// error[CL0069] main.cl:2:12-14: '==' stands where '=' is expected
//   fix (safe): write '=': main.cl:2:12-14 => "="
// error[CL0042] main.cl:3:13-14: '=' stands where ':' gives a value
//   help: a value is given with ':'; '=' is for the defaults of a kind and for `let`
//   fix (safe): write ':': main.cl:3:12-14 => ":"
// error[CL0070] main.cl:4:15-16: '=' stands inside a value
//   help: '==' compares; nothing is assigned inside a value
//   fix (safe): write '==': main.cl:4:15-16 => "=="
// error[CL0069] main.cl:5:22-24: '==' stands where '=' is expected
//   fix (safe): write '=': main.cl:5:22-24 => "="
// error[CL0069] main.cl:6:13-14: ':' stands where '->' is expected
//   fix (safe): write '->': main.cl:6:13-14 => "->"
// error[CL0069] main.cl:7:14-16: '=>' stands where '->' is expected
//   fix (safe): write '->': main.cl:7:14-16 => "->"
// error[CL0069] main.cl:8:23-25: '->' stands where '=>' is expected
//   fix (safe): write '=>': main.cl:8:23-25 => "=>"
// error[CL0069] main.cl:9:16-17: '=' stands where ':' is expected
//   fix (safe): write ':': main.cl:9:15-17 => ":"
// left after fixes:
// error[CL0069] fixed.cl:8:30-31: ':' stands where '=>' is expected
//   fix (safe): write '=>': fixed.cl:8:30-31 => "=>"
