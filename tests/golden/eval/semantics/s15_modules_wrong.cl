// S15: a private name, an unknown one, no such module, declarations in a module, values in a circle.
//--- main.cl
use "lib/a.cl" as a
use "lib/c.cl" as c
use std.nowhere
@root
kind world {}
kind thing in world { n: Int }
world w {
  thing one { n: a.hidden }
  thing two { n: a.visibel }
  thing three { n: a.x }
}
//--- lib/a.cl
use "c.cl" as c
private let hidden = 1
let visible = 2
let x = c.y
//--- lib/c.cl
use "a.cl" as a
let y = a.x
//----
// error[CL0244] lib/a.cl:4:5-6: the type of 'x' depends on itself
//   help: write its type: let NAME: TYPE = ...
// error[CL0205] main.cl:3:5-16: there is no module 'std.nowhere'
//   help: 'clc doc' lists the modules of the library
// error[CL0209] main.cl:8:20-26: 'hidden' is private to module 'lib/a.cl'
//   label lib/a.cl:2:13-19: declared private here
//   help: leave out 'private' there, or use what the module offers to others
// error[CL0206] main.cl:9:20-27: module 'lib/a.cl' has no 'visibel'
//   help: did you mean 'visible'?
//   fix (safe): change to 'visible': main.cl:9:20-27 => "visible"
