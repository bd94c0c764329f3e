//--- main.cl
use "lib/a.cl" as a
cluster c { kubernetes: "1.34.1" }
let sum = a.one
//--- lib/a.cl
use "lib/b.cl" as root
use "b" as unfinished
use "/b.cl" as absolute
use "bb.cl" as misspelt
use "../../b.cl" as outside
use "" as empty
use "nothing.cl" as nothing
let one = 1
//--- lib/b.cl
let two = 2
//----
// error[CL0205] lib/a.cl:1:5-15: there is no module 'lib/lib/b.cl'
//   help: did you mean "b.cl"? a path is relative to the file it stands in
//   fix (safe): write "b.cl": lib/a.cl:1:5-15 => "\"b.cl\""
// error[CL0205] lib/a.cl:2:5-8: there is no module 'lib/b'
//   help: did you mean "b.cl"? a path is relative to the file it stands in, and ends with .cl
//   fix (safe): write "b.cl": lib/a.cl:2:5-8 => "\"b.cl\""
// error[CL0205] lib/a.cl:3:5-12: there is no module '/b.cl'
//   help: did you mean "b.cl"? a path is relative to the file it stands in
//   fix (safe): write "b.cl": lib/a.cl:3:5-12 => "\"b.cl\""
// error[CL0205] lib/a.cl:4:5-12: there is no module 'lib/bb.cl'
//   help: did you mean "b.cl"?
//   fix (safe): write "b.cl": lib/a.cl:4:5-12 => "\"b.cl\""
// error[CL0205] lib/a.cl:5:5-17: there is no module '../../b.cl'
//   help: it leads out of the project; a path is relative to the file it stands in
// error[CL0205] lib/a.cl:6:5-7: there is no module ''
//   help: write the path of a file: use "FILE.cl" as NAME
// error[CL0205] lib/a.cl:7:5-17: there is no module 'lib/nothing.cl'
//   help: a path is relative to the file it stands in
