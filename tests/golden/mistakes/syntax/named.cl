// A declaration without a name.
//--- was
  cron-job report {
//--- now
  cron-job {
//----
// error[CL0203]: 'namespace' has no field 'cron-job'
//    --> shop.cl:129:3
//     |
// 129 |   cron-job {
//     |   ^^^^^^^^
//    ::: std:/namespace.cl:11:6
//     |
//  11 | kind namespace in cluster {
//     |      --------- declared here
//     |
//     = help: what is declared has a name: cron-job NAME { ... }
//
// 1 error
