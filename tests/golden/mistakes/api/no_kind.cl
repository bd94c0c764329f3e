// An object without a kind.
//--- was
  page about { team: "sales" }
//--- now
  raw-object x { object: { apiVersion: "v1", metadata { name: "x" } } }
//----
// error[CL0404]: there is no key 'kind'
//   --> std:/flat.cl:22:38
//    |
// 22 | ...f (home == null or String(o.value.kind) == "Namespace") "cluster" els...
//    |                                      ^^^^
//   ::: shop.cl:67:26
//    |
// 67 |   raw-object x { object: { apiVersion: "v1", metadata { name: "x" } } }
//    |                          -------------------------------------------- this has the keys
//   ::: std:/raw.cl:11:46
//    |
// 11 | ...ect.apiVersion != null and object.kind != null and object.metadata.na...
//    |                                      ---- here too
//   ::: std:/objects.cl:8:54
//    |
//  8 | fn object-kind(o: Output) -> String = String(o.value.kind)
//    |                                                      ---- here too
//    |
//    = help: its keys are apiVersion, metadata
//    = help: ask with 'in', or use .get(key), which is null if there is none
//
// 1 error
