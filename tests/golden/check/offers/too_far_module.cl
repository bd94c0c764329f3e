// That both are modules of the library makes two names no nearer.
//--- main.cl
use std.nope
use std.nodse
cluster demo { kubernetes: 1.34.1 }
//----
// error[CL0205] main.cl:1:5-13: there is no module 'std.nope'
//   help: 'clc doc' lists the modules of the library
// error[CL0205] main.cl:2:5-14: there is no module 'std.nodse'
//   help: did you mean 'std.nodes'?
//   fix (safe): change to 'std.nodes': main.cl:2:5-14 => "std.nodes"
