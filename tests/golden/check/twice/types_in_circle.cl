// Types that take over each other's fields: one error, with the way.
//--- main.cl
use "lib/types.cl" as t
type A = { ...B, x: Int = 1 }
type B = { ...C, y: Int = 1 }
type C = { ...A }
type D = { ...D }
type E = { inner: { ...E } }
type F = { ...A, z: Int = 1 }
type Tree = { children: [Tree] = [], name: String = "" }
type Parent = { name: String, kids: [Child] = [] }
type Child = { ...Parent, age: Int }
let family: Parent = { name: "a", kids: [{ name: "b", age: 3, kids: [{ name: "c", age: "four" }] }] }
type Leaf = { ...Tree, color: String = "" }
kind k in cluster { ...t.One }
cluster main { kubernetes: 1.34.1 }
//--- lib/types.cl
type One = { ...Two }
type Two = { ...One, n: Int = 1 }
//----
// error[CL0245] lib/types.cl:1:17-20: type 'One' is made of itself
//   here: One takes over the fields of Two
//   label lib/types.cl:2:17-20: Two takes over the fields of One
//   help: a record may contain itself, in a field that is a list or a map or that may be left out
// error[CL0245] main.cl:2:15-16: type 'A' is made of itself
//   here: A takes over the fields of B
//   label main.cl:3:15-16: B takes over the fields of C
//   label main.cl:4:15-16: C takes over the fields of A
//   help: a record may contain itself, in a field that is a list or a map or that may be left out
// error[CL0245] main.cl:5:15-16: type 'D' is made of itself
//   here: D takes over the fields of D
//   help: a record may contain itself, in a field that is a list or a map or that may be left out
// error[CL0291] main.cl:6:12-17: no value of '{ ... }' ends: each holds another one
//   here: each has a 'inner', which is { ... }
//   help: end it with '?', with a list, or with a default
// error[CL0220] main.cl:11:88-94: expected Int, found a text
//   label main.cl:10:27-30: asked for here
