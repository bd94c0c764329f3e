// A word with a meaning of its own where the name of a declaration stands, and a base behind a colon.
//--- main.cl
cluster main { domain: "example.org", kubernetes: 1.34.1 }
namespace web { config null { data { A: "x" } } }
//--- main/kind.cl
kind k2 : app {}
//----
// error[CL0040] main.cl:2:24-28: expected a name, '{', '[', ':' or '=', found 'null'
//   help: the word has a meaning of its own here: choose another name
// error[CL0069] main/kind.cl:1:9-10: ':' stands where 'in' is expected
//   help: write the base as `kind k2 is BASE`, where it may stand as `kind k2 in KIND`
