// Two values that need each other.
//--- was
let house = "ghcr.io/example"
//--- now
let house = "\(registry)/example"
let registry = "\(house)"
//----
// error[CL0244]: the type of 'house' depends on itself
//   --> shop.cl:18:5
//    |
// 18 | let house = "\(registry)/example"
//    |     ^^^^^
//    |
//    = help: write its type: let NAME: TYPE = ...
//
// 1 error
