// A cluster without a version.
// Reported elsewhere: at what has none.
//--- was
  kubernetes: 1.34.1
//--- now
//----
// error[CL0213]: 'cluster' needs 'kubernetes'
//   --> shop.cl:8:9
//    |
//  8 | cluster shop {
//    |         ^^^^
//   ::: std:/cluster.cl:33:3
//    |
// 33 |   kubernetes: Version
//    |   ---------- declared here
//    |
//    = help: write kubernetes: ...; or for all that say none: defaults cluster { kubernetes: ... }
//
// 1 error
