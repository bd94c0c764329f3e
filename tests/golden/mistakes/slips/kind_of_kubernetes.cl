// A kind by the name Kubernetes has for it.
//--- was
  app front {
//--- now
  deployment front {
//----
// error[CL0204]: no kind 'deployment' is known here
//   --> shop.cl:88:3
//    |
// 88 |   deployment front {
//    |   ^^^^^^^^^^
//    |
//    = help: here that is 'app', see 'clc doc app'
//
// 1 error
