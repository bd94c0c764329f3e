// plain ‮ turned
let a = "user‮ name"
let b = #"raw⁦"#
let c = """
  block ⁩ text
  """
let d‪ = 1
let e = "שלום ‎"
//----
// error[CL0017] main.cl:1:10-11: a sign that turns the order of a line (U+202E) means nothing here
//   help: readers see another order than clc
//   fix (safe): remove it: main.cl:1:10-11 => ""
// error[CL0017] main.cl:2:14-15: a sign that turns the order of a line (U+202E) means nothing here
//   help: readers see another order than clc; if it is meant, write \u{202e}
//   fix (safe): write \u{202e}: main.cl:2:14-15 => "\\u{202e}"
// error[CL0017] main.cl:3:14-15: a sign that turns the order of a line (U+2066) means nothing here
//   help: readers see another order than clc; a text with escapes can say it
// error[CL0017] main.cl:5:9-10: a sign that turns the order of a line (U+2069) means nothing here
//   help: readers see another order than clc; if it is meant, write \u{2069}
//   fix (safe): write \u{2069}: main.cl:5:9-10 => "\\u{2069}"
// error[CL0017] main.cl:7:6-7: a sign that turns the order of a line (U+202A) means nothing here
//   fix (safe): write plain blanks: main.cl:7:6-7 => ""
// left after fixes:
// error[CL0017] fixed.cl:3:14-15: a sign that turns the order of a line (U+2066) means nothing here
//   help: readers see another order than clc; a text with escapes can say it
