// An app without a name, to which others refer.
//--- was
  app cart {
//--- now
  app {
//----
// error[CL0203]: 'namespace' has no field 'app'
//    --> shop.cl:112:3
//     |
// 112 |   app {
//     |   ^^^
//    ::: std:/namespace.cl:11:6
//     |
//  11 | kind namespace in cluster {
//     |      --------- declared here
//     |
//     = help: what is declared has a name: app NAME { ... }
//
// 1 error
