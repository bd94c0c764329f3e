// What is to be changed is declared nowhere.
//--- was
  page about { team: "sales" }
//--- now
  page about { team: "sales" }
  app/warehouse { replicas: 4 }
//----
// error[CL0279]: kind 'namespace' declares no 'app/warehouse'
//   --> shop.cl:68:3
//    |
// 68 |   app/warehouse { replicas: 4 }
//    |   ^^^^^^^^^^^^^
//   ::: std:/namespace.cl:11:6
//    |
// 11 | kind namespace in cluster {
//    |      --------- declared here
//    |
//    = help: an amendment changes what a kind declares; write app warehouse { ... } to declare one
//
// 1 error
