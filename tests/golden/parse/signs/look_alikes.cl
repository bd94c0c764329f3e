let a = “b \(c)”
let b = ‘it’
let c = 1 + 2
  let d = ​3
let e = 5 – 2
let f = 5 − 2
let g = a ≥ b
let h = "b”
let i = “b"
let j = “open
let k = "“inside”"  // “and here”
let l = na​me
let café = 1
let m = [1… 3]
//----
// error[CL0017] main.cl:1:9-10: a curly quote (U+201C) means nothing here
//   help: a text stands in double quotes
// error[CL0017] main.cl:2:9-13: a curly quote (U+2018) means nothing here
//   fix (safe): use double quotes: main.cl:2:9-13 => "\"it\""
// error[CL0017] main.cl:3:8-9: a no-break space (U+00A0) means nothing here
//   fix (safe): write plain blanks: main.cl:3:8-9 => " " main.cl:3:12-13 => " "
// error[CL0017] main.cl:4:1-2: a no-break space (U+00A0) means nothing here
//   fix (safe): write plain blanks: main.cl:4:1-2 => " " main.cl:4:2-3 => " " main.cl:4:11-12 => ""
// error[CL0017] main.cl:5:11-12: an en dash (U+2013) means nothing here
//   fix (safe): write '-': main.cl:5:11-12 => "-"
// error[CL0017] main.cl:6:11-12: a minus sign (U+2212) means nothing here
//   fix (safe): write '-': main.cl:6:11-12 => "-"
// error[CL0017] main.cl:7:11-12: a sign (U+2265) means nothing here
//   fix (safe): write '>=': main.cl:7:11-12 => ">="
// error[CL0015] main.cl:8:9-10: this text has no closing '"'
//   label main.cl:8:11-12: a curly quote (U+201D), which closes nothing
//   fix (safe): write '"': main.cl:8:11-12 => "\""
// error[CL0017] main.cl:9:9-12: a curly quote (U+201C) means nothing here
//   fix (safe): use double quotes: main.cl:9:9-12 => "\"b\""
// error[CL0017] main.cl:10:9-10: a curly quote (U+201C) means nothing here
//   help: a text stands in double quotes
// error[CL0017] main.cl:12:11-12: a character without width (U+200B) means nothing here
//   fix (safe): write plain blanks: main.cl:12:11-12 => ""
// error[CL0010] main.cl:13:8-9: 'é' means nothing here
//   help: U+00E9 stands only in texts and comments; names have letters a to z, digits, '-' and '_'
// error[CL0017] main.cl:14:11-12: an ellipsis (U+2026) means nothing here
//   fix (safe): write '...': main.cl:14:11-12 => "..."
// left after fixes:
// error[CL0017] fixed.cl:1:9-10: a curly quote (U+201C) means nothing here
//   help: a text stands in double quotes
// error[CL0017] fixed.cl:10:9-10: a curly quote (U+201C) means nothing here
//   help: a text stands in double quotes
// error[CL0010] fixed.cl:13:8-9: 'é' means nothing here
//   help: U+00E9 stands only in texts and comments; names have letters a to z, digits, '-' and '_'
// error[CL0074] fixed.cl:14:11-11: two things stand on one line without a comma
//   label fixed.cl:14:11-14: the next one begins here
//   fix (safe): write ',': fixed.cl:14:11-11 => ","
