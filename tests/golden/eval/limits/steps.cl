// limits: steps 2000
//--- main.cl
cluster example { domain: "example.org", kubernetes: 1.34.1 }

let products = [for (a in 1..1_000) for (b in 1..1_000) a * b].sum()
emit yaml({ products: products }) at "products.yaml"
emit yaml({ other: 1 }) at "other.yaml"
//----
// error[CL0422] main.cl:3:57-62: the evaluation takes more than 2000 steps
//   help: a loop inside a loop over large lists is the usual cause
