// The least whole number has no positive one.
//--- main.cl
@root
kind world { emit yaml({ a: least, b: -least }) at "out.yaml" }
world w {}
let least = -9223372036854775807 - 1
//----
// error[CL0408] main.cl:2:39-45: the result of '-least' is out of range
//   help: whole numbers go from -9223372036854775808 to 9223372036854775807
