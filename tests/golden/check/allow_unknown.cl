// `@allow` with a code that no rule has.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
@allow("CL9999", reason: "there is no such code")
namespace a { }
@allow("CL2999", reason: "one sign off")
namespace b { }
@allow("CL0214", reason: "the compiler's own")
namespace c { }
@allow("CL2001", reason: "known, but nothing is found")
namespace d { }
@allow("GD001", reason: "one sign off")
namespace e { }
@allow("GD0001", reason: "this one is found")
namespace f { }
@allow("CL0450", reason: "checks may be allowed")
namespace g { check false else "never said" }
rule names {
  code: "GD0001"
  for (n in all(namespace)) { check n.name != "f" at n else "it is called f" }
}
//----
// error[CL0453] main.cl:2:8-16: no rule has the code 'CL9999'
//   help: 'clc explain CODE' tells what a code stands for
// error[CL0453] main.cl:4:8-16: no rule has the code 'CL2999'
//   help: did you mean 'CL2009'?
// error[CL0453] main.cl:6:8-16: no rule has the code 'CL0214'
//   help: the compiler itself reports it, and what it reports can't be allowed
// warning[CL0451] main.cl:8:1-56: @allow("CL2001") silences nothing
//   help: no rule of this code finds anything here; take it out
// error[CL0453] main.cl:10:8-15: no rule has the code 'GD001'
//   help: did you mean 'GD0001'?
