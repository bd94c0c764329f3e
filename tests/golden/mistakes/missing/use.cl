// A kind of the library that is not brought in.
// Reported elsewhere: where the kind is used.
//--- was
use std.metrics.{prometheus-adapter}
//--- now
//----
// error[CL0204]: no kind 'prometheus-adapter' is known here
//    --> shop.cl:144:24
//     |
// 144 | namespace monitoring { prometheus-adapter adapter {} }
//     |                        ^^^^^^^^^^^^^^^^^^
//     |
//     = help: the library has it: use std.metrics.{prometheus-adapter}
//     = fix: add 'use std.metrics.{prometheus-adapter}'
//   6 + use std.metrics.{prometheus-adapter}
//
// 1 error
