// A capital letter in a name.
//--- was
  cron-job report {
//--- now
  cron-job Report {
//----
// error[CL0402]: 'Report' is no DnsLabel
//    --> shop.cl:129:12
//     |
// 129 |   cron-job Report {
//     |            ^^^^^^
//    ::: std:/values.cl:6:30
//     |
//   6 | type DnsLabel = String where it.matches(#"[a-z0-9]([-a-z0-9]{0,61}[a...
//     |                              --------------------------------------- asked for here
//     |
//     = help: it must satisfy: it.matches(#"[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?"#)
//
// 1 error
