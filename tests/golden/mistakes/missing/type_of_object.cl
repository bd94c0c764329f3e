// What is emitted has no type.
//--- was
  page about { team: "sales" }
//--- now
  page about { team: "sales" }
  emit { metadata { name: "by-hand" } }
//----
// error[CL0203]: 'namespace' has no field 'emit'
//   --> shop.cl:68:3
//    |
// 68 |   emit { metadata { name: "by-hand" } }
//    |   ^^^^
//   ::: std:/namespace.cl:11:6
//    |
// 11 | kind namespace in cluster {
//    |      --------- declared here
//    |
//    = help: write the type of what is emitted, as in emit TYPE { ... }
//
// 1 error
