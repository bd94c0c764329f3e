// A word stands where a bracket should be closed, or before what closes it.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
namespace web {
  config one {
    data { A: "a" }
  config
  config two { data { B: "b" } }
}
let a = {
  b: 1
let
} c = 1
//----
// error[CL0065] main.cl:4:20-20: '}' is missing
//   label main.cl:3:14-15: opened here
//   fix (unsafe): write '}': main.cl:4:20-20 => "\n  }"
// error[CL0065] main.cl:9:7-7: '}' is missing
//   label main.cl:8:9-10: opened here
//   fix (unsafe): write '}': main.cl:9:7-7 => "\n}"
