// What is brought in is not written yet.
//--- was
use std.hetzner
use std.raw.{raw-object}
//--- now
use std.
use std.raw.{raw-object}
//----
// error[CL0040]: expected a name or '{', found the end of the line
//  --> shop.cl:2:9
//   |
// 2 | use std.
//   |         ^
//   |
//   = help: write which module: use std.NAME, or use "FILE.cl".{names}
//
// 1 error
