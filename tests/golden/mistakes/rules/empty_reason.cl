// An allowance whose reason is empty.
//--- was
  app cart {
//--- now
  @allow("CL2001", reason: "")
  app cart {
//----
// error[CL0261]: @allow has no reason
//    --> shop.cl:112:3
//     |
// 112 |   @allow("CL2001", reason: "")
//     |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//     |
//     = help: say why this one is right here: reason: "..."
//
// 1 error
