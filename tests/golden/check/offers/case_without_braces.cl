// A case without fields is built with braces all the same.
//--- main.cl
cluster c { domain: "example.org", kubernetes: 1.34.1 }

type C = http { port: Int } | none {}
kind k in cluster { c: C = http { port: 3 } }
k a { c: none }
//----
// error[CL0201] main.cl:5:10-14: no 'none' is known here
//   help: a case is built with its fields in braces: none {  }
