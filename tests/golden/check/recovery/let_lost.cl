// The word `let` is missing: that is said once, and not of each use.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
namespace web {
  host = "x"
  mine = "y"
  config a { data { A: host, B: mine } }
}
namespace shop {
  config b { data { A: "a" }, name = "b" }
}
//----
// error[CL0042] main.cl:3:8-9: '=' stands where ':' gives a value
//   help: write `let host = ...` for a name of your own, and ':' for a field
//   fix (unsafe): write ':': main.cl:3:7-9 => ":"
// error[CL0042] main.cl:4:8-9: '=' stands where ':' gives a value
//   help: write `let mine = ...` for a name of your own, and ':' for a field
//   fix (unsafe): write ':': main.cl:4:7-9 => ":"
// error[CL0042] main.cl:8:36-37: '=' stands where ':' gives a value
//   help: a value is given with ':'; '=' is for the defaults of a kind and for `let`
//   fix (safe): write ':': main.cl:8:35-37 => ":"
