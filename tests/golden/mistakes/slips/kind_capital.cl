// A kind with a capital letter.
//--- was
  app front {
//--- now
  App front {
//----
// error[CL0204]: no kind 'App' is known here
//   --> shop.cl:88:3
//    |
// 88 |   App front {
//    |   ^^^
//    |
//    = help: 'clc doc' lists what the library has
//
// 1 error
