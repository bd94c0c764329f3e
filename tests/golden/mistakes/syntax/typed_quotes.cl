// Quotes that a word processor has put in.
//--- was
      LANG: "en"
//--- now
      LANG: “en”
//----
// error[CL0017]: a curly quote (U+201C) means nothing here
//   --> shop.cl:94:13
//    |
// 94 |       LANG: “en”
//    |             ^^^^
//    |
//    = fix: use double quotes
// 94 -       LANG: “en”
// 94 +       LANG: "en"
//
// 1 error
