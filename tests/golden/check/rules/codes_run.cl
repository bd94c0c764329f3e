// Whoever takes a code of the library does not run; the library's rule does.
//--- main.cl
use std.k8s

cluster demo { kubernetes: 1.34.1 }
rule mine { code: "CL2009", check false at cluster else "never said" }
rule other { code: "MY0001", check false at cluster else "the other one runs" }
namespace web {
  emit k8s.ConfigMap { metadata { name: "lost", namespace: "nowhere" } }
}
//----
// error[MY0001] main.cl:3:9-13: the other one runs
//   in rule 'other'
// error[CL0452] main.cl:4:19-27: the code 'CL2009' is taken
//   label std:/rules.cl: another rule has it
//   in rule 'mine'
//   help: each rule has a code of its own
// error[CL2009] main.cl:7:3-73: this ConfigMap stands in namespace 'nowhere', and none of that name is declared
//   in rule 'unknown-namespace'
//   help: declare it: namespace nowhere {}; with made-elsewhere: true if something else makes it
