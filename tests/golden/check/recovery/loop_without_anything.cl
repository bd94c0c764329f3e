// A loop that was only begun.
//--- main.cl
cluster example { domain: "example.org", kubernetes: 1.34.1 }
namespace web {
  for () { config a { data { KEY: "a" } } }
}
let list = [for ("b" in [1]) 3]
//----
// error[CL0040] main.cl:3:8-9: expected a name, found ')'
// error[CL0040] main.cl:5:18-19: expected a name, found a text
