// What the file has by a name hides what the library calls so: bringing it in by that name would change nothing.
cluster main { kubernetes: 1.34.1 }
let image = "something else"
namespace apps {
  image one {}
}
//----
// error[CL0204] name_of_something_else.cl:5:3-8: no kind 'image' is known here
//   help: the library has it: use std.talos.{image}
//   help: here 'image' is something else, so bring it in by another name: use std.talos.{image as ANOTHER}
