// An underscore in a name.
//--- was
  cron-job report {
//--- now
  cron-job daily_report {
//----
// error[CL0402]: 'daily_report' is no DnsLabel
//    --> shop.cl:129:12
//     |
// 129 |   cron-job daily_report {
//     |            ^^^^^^^^^^^^
//    ::: std:/values.cl:6:30
//     |
//   6 | type DnsLabel = String where it.matches(#"[a-z0-9]([-a-z0-9]{0,61}[a...
//     |                              --------------------------------------- asked for here
//     |
//     = help: it must satisfy: it.matches(#"[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?"#)
//
// 1 error
