// An object without a kind.
//--- was
  page about { team: "sales" }
//--- now
  raw-object x { object: { apiVersion: "v1", metadata { name: "x" } } }
//----
// error[CL0450]: an object says apiVersion, kind and metadata.name, and this one says no kind
//   --> shop.cl:67:26
//    |
// 67 |   raw-object x { object: { apiVersion: "v1", metadata { name: "x" } } }
//    |                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//    |
//    = in namespace/shop.raw-object/x
//    = help: write what is missing, or name its type: object: k8s.Role { ... }
//
// 1 error
