// A loop whose variable is no name: one mistake, wherever it stands.
//--- main.cl
cluster example { domain: "example.org", kubernetes: 1.34.1 }
namespace web {
  for ("a" in [1]) { config a { data { KEY: "a" } } }
}
//----
// error[CL0040] main.cl:3:8-9: expected a name, found a text
