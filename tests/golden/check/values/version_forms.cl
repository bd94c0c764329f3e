// A version has one to four numbers, with what Semantic Versioning puts behind them.
let one: Version = 17
let four: Version = "1.2.3.4"
let bare: Version = 2.6.1.5509
let five: Version = "1.2.3.4.5"
//----
// error[CL0217] version_forms.cl:5:30-31: '1.2.3.4.5' is no Version: a version has at most 4 numbers
//   label version_forms.cl:5:11-18: asked for here
//   help: leave out what is behind them, or write it behind '-' or '+'
