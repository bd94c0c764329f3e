// S8: closed records; unknown keys with did-you-mean; a block with a choice.
//--- main.cl
type A = { x: Int }
type B = { x: Int }
fn which(v: A | B) -> Int = 1
let m: Map<String, Int> = { one: 1 }
@root
kind world { n: Int = 1 }
kind thing in world { n: Int }
world w {
  thing a { n: which({ x: 1 }) }
  thing b { n: m.onr }
  thing c { n: which(A { x: 1, z: 2 }) }
  thing d { n: 1, size: 2 }
  thing e {}
}
//----
// error[CL0222] main.cl:9:22-23: this block could be any of A, B
//   label main.cl:3:10-18: asked for here
//   help: write its name before '{', such as A { ... }
// error[CL0404] main.cl:10:18-21: there is no key 'onr'
//   label main.cl:4:27-37: this has the keys
//   help: did you mean 'one'?
//   fix (safe): change to 'one': main.cl:10:18-21 => "one"
// error[CL0203] main.cl:11:32-33: 'A' has no field 'z'
//   label main.cl:1:6-7: declared here
//   help: its fields: 'x'
// error[CL0203] main.cl:12:19-23: 'thing' has no field 'size'
//   label main.cl:7:6-11: declared here
//   help: its fields: 'name', 'n'
// error[CL0213] main.cl:13:9-10: 'thing' needs 'n'
//   label main.cl:7:23-24: declared here
//   help: write n: ...; or for all that say none: defaults thing { n: ... }
