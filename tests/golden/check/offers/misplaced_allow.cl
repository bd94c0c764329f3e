// An @allow where it has no effect says so.
//--- main.cl
use std.k8s
cluster c { domain: "example.org", kubernetes: 1.34.1 }

@allow("CL2001", reason: "none yet")
let x = 3
namespace web {
  @allow("CL2001", reason: "none yet")
  emit k8s.ConfigMap { metadata { name: "a\(x)", namespace: "web" } }
  @also-called("thing")
  labels { a: "b" }
}
@also-called(3)
kind thing in namespace { }
//----
// error[CL0289] main.cl:4:1-37: @allow has no effect here
//   help: put it before the declaration around, or the kind: it holds for what is declared there and below
// error[CL0289] main.cl:7:3-39: @allow has no effect here
//   help: put it before the declaration around, or the kind: it holds for what is declared there and below
// error[CL0289] main.cl:9:3-24: @also-called has no effect here
//   help: it stands before a kind, a type, a function or a field
// error[CL0290] main.cl:12:1-16: @also-called names no words
//   help: write the words as texts: @also-called("pvc", "volume claim")
