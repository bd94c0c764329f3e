replicas: 3
name = "web"
labels { a: 1 }
k8s.Service { spec { } }
app web { }
//----
// error[CL0047] main.cl:1:1-10: a field stands outside of any declaration
//   help: a file holds declarations and definitions: write `let` for a value of your own
// error[CL0047] main.cl:2:1-7: a field stands outside of any declaration
//   help: a file holds declarations and definitions: write `let` for a value of your own
// error[CL0047] main.cl:3:1-7: a field stands outside of any declaration
//   help: a declaration has a kind and a name: `labels NAME { ... }`
// error[CL0047] main.cl:4:1-12: a field stands outside of any declaration
//   help: a declaration has a kind and a name: `k8s.Service NAME { ... }`
