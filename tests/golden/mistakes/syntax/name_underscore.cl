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
//    ::: std:/values.cl:7:30
//     |
//   7 | type DnsLabel = String where it.matches(#"[a-z0-9]([-a-z0-9]{0,61}[a...
//     |                              --------------------------------------- asked for here
//     |
//     = help: DnsLabel: at most 63 small letters, digits and '-', of which the first and the last are letters or digits
//     = help: write 'daily-report'
//     = fix, to be looked at: write 'daily-report'
// 129 -   cron-job daily_report {
// 129 +   cron-job daily-report {
//
// 1 error
