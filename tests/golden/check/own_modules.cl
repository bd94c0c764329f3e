// What is wrong in a module is wrong in each cluster that uses it; declarations do not stand in modules.
//--- main.cl
use "lib/names.cl".{greeting}
cluster main { domain: "example.org", kubernetes: 1.34.1 }
namespace web { config hello { data { TEXT: greeting } } }
//--- lib/names.cl
let greeting = "hello"
kind unused in namespace { count: Int = "three" }
namespace lost { config gone { data { A: "1" } } }
//----
// error[CL0220] lib/names.cl:2:41-48: expected Int, found a text
//   label lib/names.cl:2:28-33: asked for here
// error[CL0281] lib/names.cl:3:1-10: 'namespace' can't stand in a module
//   help: a module holds definitions only: kind, type, fn, let, rule
