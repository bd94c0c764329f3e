// An allowance without a reason.
//--- was
  app cart {
//--- now
  @allow("CL2001")
  app cart {
//----
// error[CL0261]: @allow has no reason
//    --> shop.cl:112:3
//     |
// 112 |   @allow("CL2001")
//     |   ^^^^^^^^^^^^^^^^
//     |
//     = help: say why this one is right here: reason: "..."
//
// 1 error
