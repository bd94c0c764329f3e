// A wrong arm is one mistake: what it should take is not missed as well.
//--- main.cl
cluster c { domain: "example.org", kubernetes: 1.34.1 }

let u: Int | "auto" = "auto"
let a = match (u) { Int => u, "auot" => 0 }
let b = match (3) { _ => 1 }
let d = match (3) { x => x }
let e = match (u) { default => 1 }
let f = match (u) { Int => 1 }
let g = match (u) { Int => 1, "other" => 2 }
//----
// error[CL0249] main.cl:4:31-37: Int | "auto" is never "auot"
//   help: did you mean "auto"?
//   fix (safe): write "auto": main.cl:4:31-37 => "\"auto\""
// error[CL0068] main.cl:5:21-22: '_' is written 'else'
//   help: else => ... takes what the arms above leave
//   fix (safe): write 'else': main.cl:5:21-22 => "else"
// error[CL0202] main.cl:6:21-22: no type 'x' is known here
//   help: an arm names a type, a case, or a text or number in itself; else => ... takes the rest
// error[CL0068] main.cl:7:21-28: 'default' is written 'else'
//   help: else => ... takes what the arms above leave
//   fix (safe): write 'else': main.cl:7:21-28 => "else"
// error[CL0247] main.cl:8:9-14: this match has no arm for "auto"
//   help: add an arm for it, or else => ...
// error[CL0249] main.cl:9:31-38: Int | "auto" is never "other"
//   help: leave the arm out
