let a = b { c: 1 }
let d = k8s.Service { e: 1 }
let f = app/web { g: 1 }
let h = b() { i: 1 }
let j = "x" { k: 1 }
//----
// error[CL0061] main.cl:3:9-16: a block follows what is not a name
//   label main.cl:3:17-25: a block builds what stands before it
//   help: only a kind, a type or a variant can be built; an instance is amended as an item of its own
// error[CL0061] main.cl:4:9-12: a block follows what is not a name
//   label main.cl:4:13-21: a block builds what stands before it
//   help: only a kind, a type or a variant can be built; an instance is amended as an item of its own
// error[CL0061] main.cl:5:9-12: a block follows what is not a name
//   label main.cl:5:13-21: a block builds what stands before it
//   help: only a kind, a type or a variant can be built; an instance is amended as an item of its own
