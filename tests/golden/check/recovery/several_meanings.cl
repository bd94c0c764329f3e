// What may be meant in more than one way has a fix to be looked at, and none that is applied.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
kind small is app { replicas 3 }
kind other is app {
  replicas 3
  app { image: "x" }
}
let whole = 1 is Int
type Pair = [Int, String]
let names: Map<Int, Int> = { 1: 2 }
let keys: Map<String, Int> = { 1a: 2 }
namespace: web {
  config one { data { A: "a" } }
}
let one = config/one.data.A
//----
// error[CL0048] main.cl:2:21-29: a kind says 'replicas' without '=' or a type
//   help: a field has its type behind ':', and the default of an inherited one stands behind '='
//   fix (unsafe): write '=': main.cl:2:29-29 => " ="
// error[CL0048] main.cl:4:3-11: a kind says 'replicas' without '=' or a type
//   help: a field has its type behind ':', and the default of an inherited one stands behind '='
//   fix (unsafe): write '=': main.cl:4:11-11 => " ="
// error[CL0048] main.cl:5:3-6: a kind says 'app' without '=' or a type
//   help: the default of a field is given with '='; a declaration has a name: app NAME { }
//   fix (unsafe): write '=': main.cl:5:6-6 => " ="
// error[CL0074] main.cl:7:14-14: two things stand on one line without a comma
//   label main.cl:7:15-17: the next one begins here
//   help: begin a new line
// error[CL0069] main.cl:8:17-18: ',' stands where '|' is expected
//   help: all elements of a list have one type: [T], or [A | B] for either
//   fix (unsafe): write '|': main.cl:8:17-18 => " |"
// error[CL0082] main.cl:9:30-31: the name '1' does not begin with a letter
//   help: a key that is a text stands in quotes, one that is a number in brackets: [1]
//   fix (unsafe): write '"1"': main.cl:9:30-31 => "\"1\""
// error[CL0082] main.cl:10:32-34: the name '1a' does not begin with a letter
//   help: a key that is no name stands in quotes
//   fix (safe): write '"1a"': main.cl:10:32-34 => "\"1a\""
// error[CL0047] main.cl:11:1-11: a field stands outside of any declaration
//   help: a declaration has no ':': namespace web { }
//   fix (unsafe): leave out ':': main.cl:11:10-11 => ""
