// A variable said twice.
//--- was
      LANG: "en"
//--- now
      LANG: "en"
      LANG: "de"
//----
// error[CL0214]: 'LANG' is written twice in one body
//   --> shop.cl:95:7
//    |
// 94 |       LANG: "en"
//    |       ---- first written here
// 95 |       LANG: "de"
//    |       ^^^^
//    |
//    = help: leave one of them out, or put what is in both into one
//
// 1 error
