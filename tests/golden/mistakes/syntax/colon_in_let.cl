// A colon where a let has an equals sign.
//--- was
let house = "ghcr.io/example"
//--- now
let house: "ghcr.io/example"
//----
// error[CL0049]: 'house' has no value
//   --> shop.cl:18:5
//    |
// 18 | let house: "ghcr.io/example"
//    |     ^^^^^
//    |
//    = help: ':' gives the type; a let is given its value with '='
//    = fix: write '='
// 18 - let house: "ghcr.io/example"
// 18 + let house = "ghcr.io/example"
//
// 1 error
