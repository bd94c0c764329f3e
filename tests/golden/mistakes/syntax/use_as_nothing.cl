// The name that a module has here is not written yet.
//--- was
use std.hetzner
use std.raw.{raw-object}
//--- now
use std.hetzner as
use std.raw.{raw-object}
//----
// error[CL0040]: expected a name, found the end of the line
//  --> shop.cl:2:19
//   |
// 2 | use std.hetzner as
//   |                   ^
//   |
//   = help: write what it is called here: use ... as NAME
//
// 1 error
