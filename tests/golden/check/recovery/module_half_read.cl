// What a module could not read of itself is not missed where it is used; what it never had is.
//--- main.cl
use "lib/bad.cl" as bad
use "lib/bad.cl".{foo as fool, never}
cluster main { kubernetes: 1.34.1 }
namespace web {
  bad.thing x { }
  config y { data { A: bad.z, B: fool, C: bad.other } }
}
//--- lib/bad.cl
kind thing inn namespace { }
letx z = "a"
fnn foo() -> String = "a"
//----
// error[CL0040] lib/bad.cl:1:12-15: expected 'in', 'is' or '{', found 'inn'
// error[CL0068] lib/bad.cl:2:1-5: 'letx' is written 'let'
//   fix (safe): write 'let': lib/bad.cl:2:1-5 => "let"
// error[CL0073] lib/bad.cl:3:1-8: 'fnn foo' is neither an entry nor a declaration
//   help: write `fnn: foo` for an entry, `fnn foo { ... }` for a declaration
// error[CL0206] main.cl:2:32-37: module 'lib/bad.cl' has no 'never'
// error[CL0206] main.cl:6:47-52: module 'lib/bad.cl' has no 'other'
