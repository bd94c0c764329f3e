// Of `data {` only the brace is left: what stands in it is no matter of the declaration around.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
namespace web {
  config one {
    {
      A: "a"
    }
  }
}
//----
// error[CL0040] main.cl:4:5-6: expected an entry, found '{'
//   help: a block has a name before it: NAME { ... }
