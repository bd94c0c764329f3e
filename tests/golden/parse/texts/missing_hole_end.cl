let name = "web"
let host = "\(name.example"
let nested = "a \("b \(name)" c"
let after = 1
//----
// error[CL0016] main.cl:2:13-15: this value in a text has no closing ')'
//   label main.cl:2:28-28: the text ends here
//   help: a value in a text ends with ')' on the same line
// error[CL0016] main.cl:3:17-19: this value in a text has no closing ')'
//   label main.cl:3:33-33: the text ends here
//   help: a value in a text ends with ')' on the same line
