// A module, a dot and a reference without a name: one mistake, whatever the words mean.
//--- main.cl
use std.k8s
cluster example { domain: "example.org", kubernetes: 1.34.1 }
namespace web {
  let objects = k8s./
}
//----
// error[CL0040] main.cl:4:21-22: expected a name, found '/'
