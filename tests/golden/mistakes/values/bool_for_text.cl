// A yes or no for a text.
//--- was
  page about { team: "sales" }
//--- now
  page about { team: true }
//----
// error[CL0210]: expected String, found Bool
//   --> shop.cl:67:22
//    |
// 26 |   team: String
//    |   ---- asked for here
// ...
// 67 |   page about { team: true }
//    |                      ^^^^
//    |
//    = help: write it as a text: "true"
//    = fix: write "true"
// 67 -   page about { team: true }
// 67 +   page about { team: "true" }
//
// 1 error
