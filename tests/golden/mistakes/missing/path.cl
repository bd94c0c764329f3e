// A file is brought in whose name is not written yet.
//--- was
use std.hetzner
//--- now
use "" as hetzner
//----
// error[CL0205]: there is no module ''
//  --> shop.cl:2:5
//   |
// 2 | use "" as hetzner
//   |     ^^
//   |
//   = help: write the path of a file: use "FILE.cl" as NAME
//
// 1 error
