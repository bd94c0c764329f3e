rule a {
for (app in all.app) {
check app.image != null
else "one \(app.name"
help advice
check app.image != null
else "two"
help app.advice
}
}

help advice {
text: "\(1"
}
//----
// error[CL0016] main.cl:4:11-13: this value in a text has no closing ')'
//   label main.cl:4:22-22: the text ends here
//   help: a value in a text ends with ')' on the same line
// error[CL0016] main.cl:13:8-10: this value in a text has no closing ')'
//   label main.cl:13:12-12: the text ends here
//   help: a value in a text ends with ')' on the same line
