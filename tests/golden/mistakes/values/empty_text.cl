// A text with nothing in it.
//--- was
  page about { team: "sales" }
//--- now
  page about { team: "" }
//----
// error[CL0450]: page 'about' has no team
//   --> shop.cl:67:22
//    |
// 28 |   check team != "" at team
//    |         ---------- team is ""
// ...
// 67 |   page about { team: "" }
//    |                      ^^
//    |
//    = in namespace/shop.page/about
//    = help: name one
//
// 1 error
