// An allowance of a code that does not exist.
//--- was
  app cart {
//--- now
  @allow("CL9999", reason: "not yet")
  app cart {
//----
// error[CL0453]: no rule has the code 'CL9999'
//    --> shop.cl:112:10
//     |
// 112 |   @allow("CL9999", reason: "not yet")
//     |          ^^^^^^^^
//     |
//     = help: 'clc explain CODE' tells what a code stands for
//
// 1 error
