// limits: output 50
//--- main.cl
cluster example { domain: "example.org", kubernetes: 1.34.1 }

emit yaml({ lists: [for (a in 1..10) [for (b in 1..10) b]] }) at "lists.yaml"
emit yaml({ other: 1 }) at "other.yaml"
//----
// error[CL0424] main.cl:3:6-62: the outputs have more than 50 entries
//   help: a loop inside a loop over large lists is the usual cause
