// A map as YAML has it.
//--- was
      LANG: "en"
//--- now
      LANG: en
//----
// error[CL0201]: no 'en' is known here
//   --> shop.cl:94:13
//    |
// 94 |       LANG: en
//    |             ^^
//    |
//    = help: a text stands in quotes: "en"
//    = fix, to be looked at: write "en"
// 94 -       LANG: en
// 94 +       LANG: "en"
//
// 1 error
