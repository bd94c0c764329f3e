// A field of a kind of one's own.
//--- was
  page about { team: "sales" }
//--- now
  page about {}
//----
// error[CL0213]: 'page' needs 'team'
//   --> shop.cl:67:8
//    |
// 26 |   team: String
//    |   ---- declared here
// ...
// 67 |   page about {}
//    |        ^^^^^
//    |
//    = help: write team: ...; or for all that say none: defaults page { team: ... }
//
// 1 error
