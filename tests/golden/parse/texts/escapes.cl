let good = "a\n\t\"\\\u{e9}\u{1F600}"
let bad = "C:\dir\q"
let unicode = "\u{} \u{110000} \u{d800} \u{zz} \u12"
let accent = "\é"
let block = """
  a \d b
  """
//----
// error[CL0023] main.cl:2:14-16: '\d' is not an escape
//   help: escapes are \n \t \" \\ \u{...} and \(value); a backslash itself is \\
//   fix (safe): double the backslash: main.cl:2:14-15 => "\\\\"
// error[CL0023] main.cl:2:18-20: '\q' is not an escape
//   help: escapes are \n \t \" \\ \u{...} and \(value); a backslash itself is \\
//   fix (safe): double the backslash: main.cl:2:18-19 => "\\\\"
// error[CL0024] main.cl:3:16-20: '' is not the number of a character
//   help: write one to six hexadecimal digits, at most 10ffff, such as \u{e9}
// error[CL0024] main.cl:3:21-31: '110000' is not the number of a character
//   help: write one to six hexadecimal digits, at most 10ffff, such as \u{e9}
// error[CL0024] main.cl:3:32-40: 'd800' is not the number of a character
//   help: write one to six hexadecimal digits, at most 10ffff, such as \u{e9}
// error[CL0024] main.cl:3:41-47: 'zz' is not the number of a character
//   help: write one to six hexadecimal digits, at most 10ffff, such as \u{e9}
// error[CL0023] main.cl:3:48-50: '\u' is not an escape
//   help: escapes are \n \t \" \\ \u{...} and \(value); a backslash itself is \\
//   fix (safe): double the backslash: main.cl:3:48-49 => "\\\\"
// error[CL0023] main.cl:4:15-17: '\é' is not an escape
//   help: escapes are \n \t \" \\ \u{...} and \(value); a backslash itself is \\
//   fix (safe): double the backslash: main.cl:4:15-16 => "\\\\"
// error[CL0023] main.cl:6:5-7: '\d' is not an escape
//   help: escapes are \n \t \" \\ \u{...} and \(value); a backslash itself is \\
//   fix (safe): double the backslash: main.cl:6:5-6 => "\\\\"
// left after fixes:
// error[CL0024] fixed.cl:3:16-20: '' is not the number of a character
//   help: write one to six hexadecimal digits, at most 10ffff, such as \u{e9}
// error[CL0024] fixed.cl:3:21-31: '110000' is not the number of a character
//   help: write one to six hexadecimal digits, at most 10ffff, such as \u{e9}
// error[CL0024] fixed.cl:3:32-40: 'd800' is not the number of a character
//   help: write one to six hexadecimal digits, at most 10ffff, such as \u{e9}
// error[CL0024] fixed.cl:3:41-47: 'zz' is not the number of a character
//   help: write one to six hexadecimal digits, at most 10ffff, such as \u{e9}
