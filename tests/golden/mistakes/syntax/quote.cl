// A closing quote forgotten.
//--- was
      LANG: "en"
//--- now
      LANG: "en
//----
// error[CL0015]: this text has no closing '"'
//   --> shop.cl:94:13
//    |
// 94 |       LANG: "en
//    |             ^  - the line ends here
//    |
//    = help: a text of several lines stands between three quotes
//
// 1 error
