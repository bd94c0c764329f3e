// What somebody writes who is new here, and what to write instead.
//--- main.cl
use secret
use std.secret.doppler
cluster c { domain: "example.org", kubernetes: 1.34.1 }

fn f(a: Int, b: Int) -> Int = a
type C = http { port: Int } | none {}
kind k in cluster { c: C = http { port: 3 } }
let q = f(a: 1, a: 2)
let y: Float = 1 + 1.5
k a { c: none }
//----
// error[CL0205] main.cl:1:5-11: there is no module 'secret'
//   help: did you mean 'std.secret'?
//   fix (safe): change to 'std.secret': main.cl:1:5-11 => "std.secret"
// error[CL0205] main.cl:2:5-23: there is no module 'std.secret.doppler'
//   help: 'std.secret' is a module, and what it has is brought in by use std.secret.{doppler}
// error[CL0238] main.cl:8:17-21: 'f' takes 2 arguments, and 2 are given
//   label main.cl:5:4-5: declared here
//   help: 'a' is given already: leave one of the two out
