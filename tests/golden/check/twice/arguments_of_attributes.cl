// What an attribute would pass over is refused.
//--- main.cl
@root("world")
kind world {}
@deprecated("use part", "or nothing")
kind item in world {}
@profile("strict", "migration")
@allow("CL2002", "CL2001", reason: "two at once")
@allow("CL2002", reason: "one", because: "two")
@allow("CL2002", reasn: "one")
@severity("CL2002", "warning", "error")
world w {}
//----
// error[CL0238] main.cl:1:7-14: '@root' takes no arguments, and 1 is given
//   help: it stands alone: @root
// error[CL0238] main.cl:3:25-37: '@deprecated' takes 1 argument, and 2 are given
//   help: @deprecated("use 'name' instead")
// error[CL0238] main.cl:5:20-31: '@profile' takes 1 argument, and 2 are given
//   help: @profile("strict")
// error[CL0238] main.cl:6:18-26: '@allow' takes 1 argument, and 2 are given
//   help: each code has an @allow of its own, with its reason
// error[CL0239] main.cl:7:33-40: '@allow' has no parameter 'because'
//   help: @allow("CODE", reason: "why this one is right here")
// error[CL0239] main.cl:8:18-23: '@allow' has no parameter 'reasn'
//   help: did you mean 'reason'?
//   fix (safe): change to 'reason': main.cl:8:18-23 => "reason"
// error[CL0238] main.cl:9:32-39: '@severity' takes 2 arguments, and 3 are given
//   help: @severity("CODE", "warning"); it is one of error, warning, info and off
