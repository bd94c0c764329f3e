// An escape that does not exist.
//--- was
      LANG: "en"
//--- now
      LANG: "\d"
//----
// error[CL0023]: '\d' is not an escape
//   --> shop.cl:94:14
//    |
// 94 |       LANG: "\d"
//    |              ^^
//    |
//    = help: escapes are \n \t \" \\ \u{...} and \(value); a backslash itself is \\
//    = fix: double the backslash
// 94 -       LANG: "\d"
// 94 +       LANG: "\\d"
//
// 1 error
