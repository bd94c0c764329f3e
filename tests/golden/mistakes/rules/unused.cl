// An allowance of what is not found.
//--- was
  app cart {
//--- now
  @allow("CL2001", reason: "not yet")
  app cart {
//----
// warning[CL0451]: @allow("CL2001") silences nothing
//    --> shop.cl:112:3
//     |
// 112 |   @allow("CL2001", reason: "not yet")
//     |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//     |
//     = help: no rule of this code finds anything here; take it out
//
// 1 warning
