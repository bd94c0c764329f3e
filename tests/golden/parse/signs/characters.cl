let a = 7 % 2
let b = a & 1
let c = $a
let d = `a`
let e = a ^ 2
let größe = 1
let f = \
  1
//----
// error[CL0010] main.cl:1:11-12: '%' means nothing here
//   help: the remainder is `mod(a, b)`; '80%' is a percentage
// error[CL0010] main.cl:2:11-12: '&' means nothing here
//   help: write `and`
// error[CL0010] main.cl:3:9-10: '$' means nothing here
//   help: a value goes into a text with \(value)
// error[CL0010] main.cl:4:9-10: '`' means nothing here
//   help: a text stands in double quotes
// error[CL0010] main.cl:5:11-12: '^' means nothing here
// error[CL0010] main.cl:6:7-9: 'öß' means nothing here
//   help: U+00F6 stands only in texts and comments; names have letters a to z, digits, '-' and '_'
// error[CL0010] main.cl:7:9-10: '\' means nothing here
//   help: a line goes on behind an operator or a comma, no sign is needed
