// The word before the name of the cluster is lost: that no cluster is declared is no mistake of its own.
//--- main.cl
goingdark { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  app front { image: "nginx:1.27" }
}
//----
// error[CL0047] main.cl:1:1-10: a field stands outside of any declaration
//   help: a declaration has a kind and a name: `goingdark NAME { ... }`
