// An attribute that does not exist.
//--- was
  app cart {
//--- now
  @ignore("CL2001", reason: "not yet")
  app cart {
//----
// error[CL0260]: there is no attribute '@ignore'
//    --> shop.cl:112:4
//     |
// 112 |   @ignore("CL2001", reason: "not yet")
//     |    ^^^^^^
//     |
//     = help: there are @allow, @also-called, @deprecated, @place, @profile, @root and @severity
//
// 1 error
