// A type misspelled.
//--- was
let office: Cidr = 203.0.113.0/24
//--- now
let office: Cird = 203.0.113.0/24
//----
// error[CL0202]: no type 'Cird' is known here
//   --> shop.cl:19:13
//    |
// 19 | let office: Cird = 203.0.113.0/24
//    |             ^^^^
//    |
//    = help: did you mean 'Cidr'?
//    = fix: change to 'Cidr'
// 19 - let office: Cird = 203.0.113.0/24
// 19 + let office: Cidr = 203.0.113.0/24
//
// 1 error
