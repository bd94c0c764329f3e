// A weight that does not exist.
//--- was
priority-class high { value: 1000 }
//--- now
@severity("CL2020", "warn")
priority-class high { value: 1000 }
//----
// error[CL0216]: "warn" is not one of "off", "info", "warning", "error"
//   --> shop.cl:44:21
//    |
// 44 | @severity("CL2020", "warn")
//    |                     ^^^^^^
//    |
//    = help: did you mean 'warning'?
//    = fix, to be looked at: change to 'warning'
// 44 - @severity("CL2020", "warn")
// 44 + @severity("CL2020", "warning")
//
// 1 error
