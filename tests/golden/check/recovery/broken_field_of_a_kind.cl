// A field whose declaration has a mistake is a field: who gives or reads it makes no mistake.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
kind one in cluster { image Image, a: Int }
kind two in cluster {
  image Image
  a: Int
}
kind three in cluster { host = "x" }
type Four = {
  b Int
  a: Int
}
one a { image: "a", a: 1 }
two b { image: "b", a: 1 }
three c { host: "y" }
let image = two/b.image
let host = three/c.host
let four: Four = { a: 1, b: 2 }
let b = four.b
two d { a: 1, mage: "c" }
//----
// error[CL0073] main.cl:2:23-34: 'image Image' is neither an entry nor a declaration
//   help: write `image: Image` for an entry, `image Image { ... }` for a declaration
// error[CL0073] main.cl:4:3-14: 'image Image' is neither an entry nor a declaration
//   help: write `image: Image` for an entry, `image Image { ... }` for a declaration
// error[CL0273] main.cl:7:25-29: there is no inherited field 'host' to give a default to
//   help: a new field is declared with its type: NAME: TYPE = VALUE
// error[CL0072] main.cl:9:4-4: ':' is missing between name and value
//   fix (safe): write ':': main.cl:9:4-4 => ":"
// error[CL0203] main.cl:19:15-19: 'two' has no field 'mage'
//   label main.cl:3:6-9: declared here
//   help: its fields: 'name', 'a'
