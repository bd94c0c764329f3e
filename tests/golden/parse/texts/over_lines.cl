let a = "one
two"
let b = f("one
  two, and more
three")
let c = { d: "one
  e: 3
  g: "two" }
let h = "one
i: two"
let j = #"""
  k = "l"
"""#
let m = '''n'''
let o = '''
  p: "q"
'''
let r = 3
//----
// error[CL0015] main.cl:1:9-10: this text has no closing '"'
//   label main.cl:2:4-5: it ends on a line below
//   help: a text of several lines stands between three quotes
// error[CL0015] main.cl:3:11-12: this text has no closing '"'
//   label main.cl:5:6-7: it ends on a line below
//   help: a text of several lines stands between three quotes
// error[CL0015] main.cl:6:14-15: this text has no closing '"'
//   label main.cl:6:18-18: the line ends here
//   help: a text of several lines stands between three quotes
// error[CL0015] main.cl:9:9-10: this text has no closing '"'
//   label main.cl:9:13-13: the line ends here
//   help: a text of several lines stands between three quotes
// error[CL0015] main.cl:10:7-8: this text has no closing '"'
//   label main.cl:10:8-8: the line ends here
//   help: a text of several lines stands between three quotes
// error[CL0015] main.cl:11:9-11: this text has no closing '"#'
//   label main.cl:13:1-4: it ends on a line below
//   help: a text in #"..."# stands on one line; one of several lines stands between three quotes, without '#'
// error[CL0013] main.cl:14:9-16: a text stands in single quotes
//   fix (safe): use double quotes: main.cl:14:9-16 => "\"n\""
// error[CL0013] main.cl:15:9-17:4: a text stands in single quotes
//   fix (safe): use double quotes: main.cl:15:9-17:4 => "\"\"\"\n  p: \\\"q\\\"\n\"\"\""
// left after fixes:
// error[CL0015] fixed.cl:1:9-10: this text has no closing '"'
//   label fixed.cl:2:4-5: it ends on a line below
//   help: a text of several lines stands between three quotes
// error[CL0015] fixed.cl:3:11-12: this text has no closing '"'
//   label fixed.cl:5:6-7: it ends on a line below
//   help: a text of several lines stands between three quotes
// error[CL0015] fixed.cl:6:14-15: this text has no closing '"'
//   label fixed.cl:6:18-18: the line ends here
//   help: a text of several lines stands between three quotes
// error[CL0015] fixed.cl:9:9-10: this text has no closing '"'
//   label fixed.cl:9:13-13: the line ends here
//   help: a text of several lines stands between three quotes
// error[CL0015] fixed.cl:10:7-8: this text has no closing '"'
//   label fixed.cl:10:8-8: the line ends here
//   help: a text of several lines stands between three quotes
// error[CL0015] fixed.cl:11:9-11: this text has no closing '"#'
//   label fixed.cl:13:1-4: it ends on a line below
//   help: a text in #"..."# stands on one line; one of several lines stands between three quotes, without '#'
