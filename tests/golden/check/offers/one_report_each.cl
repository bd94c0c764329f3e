// What follows from a mistake is not told again: a value with a part that has none, a type parameter with the name of a
// type, a spread in a kind that is no name.
//--- main.cl
cluster main { domain: "example.org", kubernetes: 1.34.1 }
type Box = { image: String, memory: Quantity }
kind boxes in cluster { all: Map<String, Box> = {} }
let wrong = { side: { image: "a", memory: 256Mi } }
let right = { side: { image: "a", memory: Quantity(256Mi) } }
let other = { side: { image: 1, memory: Quantity(256Mi) } }
boxes a { all { ...wrong } }
boxes b { all { ...right } }
boxes c { all { ...other } }
type R<Map> = { x: Map }
type S<T> = { x: T }
//----
// error[CL0218] main.cl:4:43-48: nothing here says what '256Mi' measures
//   help: write the type it is meant to have, such as Quantity(256Mi), or "256Mi" for a text
// error[CL0210] main.cl:9:20-25: expected Map<String, Box>, found { side }
//   label main.cl:3:25-28: asked for here
// error[CL0215] main.cl:10:8-11: 'Map' is defined twice
//   help: a type parameter has a name that no type has, such as T
