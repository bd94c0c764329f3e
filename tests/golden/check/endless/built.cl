// Instances built in place, and those under a condition that never ends: found at the limit, with the way.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
kind left in cluster { held: right = right { } }
kind right in cluster { held: left = left { } }
left a { }
//----
// error[CL0288] main.cl:2:38-43: instances of 'right' stand in each other without end
//   here: each left has one of kind right inside
//   label main.cl:3:38-42: each right has one of kind left inside
//   help: make it under an 'if' that ends somewhere, or refer to an instance that stands around it
