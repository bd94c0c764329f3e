// A union has each alternative once, as a variant has each case.
type Level = "info" | "debug" | "info"
type Size = 1 | 2 | -1 | 1
type Text = String | Int | String
type Case = on {} | off {} | on {}
type Short = "a"
type Named = Short | "b" | "a"
fn shown(mode: "x" | "y" | "x") -> String = mode
//----
// error[CL0215] alternatives.cl:2:33-39: 'info' is defined twice
//   label alternatives.cl:2:14-20: first defined here
//   help: leave one of them out
// error[CL0215] alternatives.cl:3:26-27: '1' is defined twice
//   label alternatives.cl:3:13-14: first defined here
//   help: leave one of them out
// error[CL0215] alternatives.cl:4:28-34: 'String' is defined twice
//   label alternatives.cl:4:13-19: first defined here
//   help: leave one of them out
// error[CL0215] alternatives.cl:5:30-32: 'on' is defined twice
//   label alternatives.cl:5:13-15: first defined here
//   help: give one of the cases another name
// error[CL0215] alternatives.cl:7:28-31: 'a' is defined twice
//   label alternatives.cl:7:14-19: first defined here
//   help: leave one of them out
// error[CL0215] alternatives.cl:8:28-31: 'x' is defined twice
//   label alternatives.cl:8:16-19: first defined here
//   help: leave one of them out
