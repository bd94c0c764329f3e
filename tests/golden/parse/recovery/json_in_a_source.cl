{
  "kind": "cluster",
  "nodes": [1, 2]
}
//----
// error[CL0081] main.cl:1:1-2: this is JSON, which is another language
//   help: a file begins with a declaration, `kind name { field: value }`; data of others is read by file(...)
