// Records can't be reckoned with, whatever they hold: that is said once.
//--- main.cl
cluster main { domain: "example.org", kubernetes: 1.34.1 }
let a = { a: 1 } + { b: 2 }
let b = { a: 1 }
let c = b - { a: 2, d: 3 }
//----
// error[CL0231] main.cl:2:18-19: '+' can't be applied to { a } and { b }
//   help: arithmetic is for Int, Float, Quantity and Duration
// error[CL0231] main.cl:4:11-12: '-' can't be applied to { a } and { a, d }
//   help: arithmetic is for Int, Float, Quantity and Duration
