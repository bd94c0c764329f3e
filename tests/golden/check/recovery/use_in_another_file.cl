// What a `use` brings, it brings to its own file.
//--- main.cl
use std.k8s
cluster example { domain: "example.org", kubernetes: 1.34.1 }
//--- main/web.cl
namespace web {
  let objects = k8s.something
}
//----
// error[CL0201] main/web.cl:2:17-20: no 'k8s' is known here
//   help: main.cl brings it in by 'use'; each file does so for itself
