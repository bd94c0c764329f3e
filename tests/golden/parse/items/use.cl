use std.flux
use std.secret.{vault} as secrets
use std.{a}.b
use "lib/\(name).cl" as lib
use std.secret.{vault as v, }
//----
// error[CL0052] main.cl:2:23-34: something follows the names of an import
//   label main.cl:2:16-23: the names end the import
//   help: write one `use` for each module
// error[CL0052] main.cl:3:12-14: something follows the names of an import
//   label main.cl:3:9-12: the names end the import
//   help: write one `use` for each module
// error[CL0025] main.cl:4:5-21: the path of an import has a value in it
//   help: write the path out
