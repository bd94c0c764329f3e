// Of two the last one would count, and nobody would see it.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
rule one {
  code: "GD0001"
  code: "GD0002"
  severity: "off"
  severity: "error"
  check true else "never"
}
//----
// error[CL0214] main.cl:4:3-7: 'code' is written twice in one body
//   label main.cl:3:3-7: first written here
//   help: leave one of them out, or put what is in both into one
// error[CL0214] main.cl:6:3-11: 'severity' is written twice in one body
//   label main.cl:5:3-11: first written here
//   help: leave one of them out, or put what is in both into one
