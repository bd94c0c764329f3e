// Types of which no value ends, and those that end somewhere.
cluster demo { kubernetes: 1.34.1 }

type Self = { self: Self, name: String }
type First = { second: Second }
type Second = { third: Third where true }
type Third = { first: First }

// These end.
type Node = { children: [Node], by-name: Map<String, Node>, next: Node?, other: Node | String }
type Chain = { next: Chain = {} }
type Tree = leaf { value: Int } | fork { left: Tree, right: Tree }
//----
// error[CL0291] endless_types.cl:4:15-19: no value of 'Self' ends: each holds another one
//   here: each has a 'self', which is Self
//   help: end it with '?', with a list, or with a default
// error[CL0291] endless_types.cl:5:16-22: no value of 'First' ends: each holds another one
//   here: each has a 'second', which is Second
//   label endless_types.cl:6:17-22: each has a 'third', which is Third where ...
//   label endless_types.cl:7:16-21: each has a 'first', which is First
//   help: end it with '?', with a list, or with a default
