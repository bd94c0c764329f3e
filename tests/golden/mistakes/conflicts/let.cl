// A let said twice.
//--- was
let house = "ghcr.io/example"
//--- now
let house = "ghcr.io/example"
let house = "quay.io/example"
//----
// error[CL0215]: 'house' is defined twice
//   --> shop.cl:19:5
//    |
// 18 | let house = "ghcr.io/example"
//    |     ----- first defined here
// 19 | let house = "quay.io/example"
//    |     ^^^^^
//    |
//    = help: give one of them another name
//
// 1 error
