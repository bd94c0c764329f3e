// A name that no variable may have.
//--- was
      LANG: "en"
//--- now
      "my lang": "en"
//----
// error[CL0402]: 'my lang' is no EnvName
//   --> shop.cl:94:7
//    |
// 94 |       "my lang": "en"
//    |       ^^^^^^^^^
//   ::: std:/values.cl:14:29
//    |
// 14 | type EnvName = String where it.matches(#"[A-Za-z_][A-Za-z0-9_.-]*"#)
//    |                             ---------------------------------------- asked for here
//    |
//    = help: EnvName: letters, digits, '_', '-' and '.', of which the first is a letter or '_'
//
// 1 error
