// Of an import there is one word.
//--- was
use std.hetzner
use std.raw.{raw-object}
//--- now
use
use std.raw.{raw-object}
//----
// error[CL0040]: expected a text or a name, found the end of the line
//  --> shop.cl:2:4
//   |
// 2 | use
//   |    ^
//   |
//   = help: write which module: use std.NAME, or use "FILE.cl".{names}
//
// 1 error
