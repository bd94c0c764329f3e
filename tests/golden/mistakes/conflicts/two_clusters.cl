// A second cluster in the file.
//--- was
priority-class high { value: 1000 }
//--- now
cluster other { domain: "example.com", kubernetes: 1.34.1 }
priority-class high { value: 1000 }
//----
// error[CL0286]: a second cluster is declared
//   --> shop.cl:44:9
//    |
//  8 | cluster shop {
//    |         ---- the first one
// ...
// 44 | cluster other { domain: "example.com", kubernetes: 1.34.1 }
//    |         ^^^^^
//    |
//    = help: each cluster has a file of its own
//
// 1 error
