// Any name may come from a module that is not there; it alone is reported.
//--- main.cl
use std.completely-different
cluster example { domain: "example.org", kubernetes: 1.34.1 }

thing one { size: completely-different.of(3) }
namespace shop { other-thing two { } }
//----
// error[CL0205] main.cl:1:5-29: there is no module 'std.completely-different'
//   help: 'clc doc' lists the modules of the library
