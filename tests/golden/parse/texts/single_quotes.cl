let a = 'single'
let b = 'with "double" inside'
let c = f('x', g('y'))
let d = it's
//----
// error[CL0013] main.cl:1:9-17: a text stands in single quotes
//   fix (safe): use double quotes: main.cl:1:9-17 => "\"single\""
// error[CL0013] main.cl:2:9-31: a text stands in single quotes
//   fix (safe): use double quotes: main.cl:2:9-31 => "\"with \\\"double\\\" inside\""
// error[CL0013] main.cl:3:11-14: a text stands in single quotes
//   fix (safe): use double quotes: main.cl:3:11-14 => "\"x\""
// error[CL0013] main.cl:3:18-21: a text stands in single quotes
//   fix (safe): use double quotes: main.cl:3:18-21 => "\"y\""
// error[CL0010] main.cl:4:11-12: ''' means nothing here
//   help: a text stands in double quotes
// left after fixes:
// error[CL0010] fixed.cl:4:11-12: ''' means nothing here
//   help: a text stands in double quotes
