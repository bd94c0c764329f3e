// An opening brace forgotten.
//--- was
  app front {
//--- now
  app front
//----
// error[CL0064]: '{' is missing
//   --> shop.cl:88:12
//    |
// 88 |   app front
//    |            ^
//    |
//    = fix: write '{'
// 88 -   app front
// 88 +   app front {
//
// 1 error
