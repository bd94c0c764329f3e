// The same in a module that is checked by itself.
//--- lib/sizes.cl
type Even = Int where it.mod(2) == 0
private let one: Even = 1
kind sized in cluster { size: Even = 3, other: Even = 4, more: Even = size }
fn twice(n: Even = 5) -> Int = n
//----
// error[CL0402] lib/sizes.cl:2:25-26: '1' is no Even
//   label lib/sizes.cl:1:23-37: asked for here
//   help: it must satisfy: it.mod(2) == 0
// error[CL0402] lib/sizes.cl:3:38-39: '3' is no Even
//   label lib/sizes.cl:1:23-37: asked for here
//   help: it must satisfy: it.mod(2) == 0
// error[CL0402] lib/sizes.cl:4:20-21: '5' is no Even
//   label lib/sizes.cl:1:23-37: asked for here
//   help: it must satisfy: it.mod(2) == 0
