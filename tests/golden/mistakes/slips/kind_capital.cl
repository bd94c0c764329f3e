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
//    = help: did you mean 'app'?
//    = fix: change to 'app'
// 88 -   App front {
// 88 +   app front {
//
// 1 error
