// An emoji before the place.
//--- was
      LANG: "en"
//--- now
      LANG: "🐘 en", 9LIVES: "x"
//----
// error[CL0082]: the name '9LIVES' does not begin with a letter
//   --> shop.cl:94:21
//    |
// 94 |       LANG: "🐘 en", 9LIVES: "x"
//    |                      ^^^^^^
//    |
//    = help: a key that is no name stands in quotes
//    = fix: write '"9LIVES"'
// 94 -       LANG: "🐘 en", 9LIVES: "x"
// 94 +       LANG: "🐘 en", "9LIVES": "x"
//
// 1 error
