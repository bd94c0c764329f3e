// A block without a name is the only case that it fits; of two, those are named that could take its fields.
type Either = x { n: Int } | y { s: String } | z {}
type Both = a { n: Int, m: Int = 1 } | b { n: Int } | c {}
type Near = d { n: Int, k: Int } | e { n: Int, l: Int } | f { s: String }

let x: Either = { n: 1 }
let both: Both = { n: 1 }
let near: Near = { n: 1 }
//----
// error[CL0222] block_of_a_case.cl:7:18-19: this block could be any of Both.a, Both.b
//   label block_of_a_case.cl:7:11-15: asked for here
//   help: write its name before '{', such as Both.a { ... }
// error[CL0222] block_of_a_case.cl:8:18-19: this block could be any of Near.d, Near.e
//   label block_of_a_case.cl:8:11-15: asked for here
//   help: write its name before '{', such as Near.d { ... }
