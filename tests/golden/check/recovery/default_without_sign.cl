// ':' gives the type, and the value behind it lacks its '='.
//--- main.cl
use std.values.{Port}
cluster main { kubernetes: 1.34.1 }
kind k in namespace {
  port: Port 8080
  hosts: [String] ["a"]
}
let many: Int 3
let few 1
fn f(a: Int 1) -> Int = a
type Pair = { a: Int 1 }
fn untyped(x) = x
fn half(x, y: Int) -> Int = y
//----
// error[CL0040] main.cl:4:14-18: expected '=', found '8080'
//   help: ':' gives the type; the value stands behind '='
//   fix (safe): write '=': main.cl:4:14-14 => "= "
// error[CL0040] main.cl:5:19-20: expected '=', found '['
//   help: ':' gives the type; the value stands behind '='
//   fix (safe): write '=': main.cl:5:19-19 => "= "
// error[CL0040] main.cl:7:15-16: expected '=', found '3'
//   help: ':' gives the type; the value stands behind '='
//   fix (safe): write '=': main.cl:7:15-15 => "= "
// error[CL0040] main.cl:8:9-10: expected '=', found '1'
//   help: ':' gives the type; the value stands behind '='
//   fix (safe): write '=': main.cl:8:9-9 => "= "
// error[CL0040] main.cl:9:13-14: expected '=', found '1'
//   help: ':' gives the type; the value stands behind '='
//   fix (safe): write '=': main.cl:9:13-13 => "= "
// error[CL0040] main.cl:10:22-23: expected '=', found '1'
//   help: ':' gives the type; the value stands behind '='
//   fix (safe): write '=': main.cl:10:22-22 => "= "
// error[CL0040] main.cl:11:13-14: expected ':', found ')'
//   help: write the type of 'x' behind a colon: x: TYPE
// error[CL0040] main.cl:12:10-11: expected ':', found ','
//   help: write the type of 'x' behind a colon: x: TYPE
