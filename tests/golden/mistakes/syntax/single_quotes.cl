// Single quotes.
//--- was
      LANG: "en"
//--- now
      LANG: 'en'
//----
// error[CL0013]: a text stands in single quotes
//   --> shop.cl:94:13
//    |
// 94 |       LANG: 'en'
//    |             ^^^^
//    |
//    = fix: use double quotes
// 94 -       LANG: 'en'
// 94 +       LANG: "en"
//
// 1 error
