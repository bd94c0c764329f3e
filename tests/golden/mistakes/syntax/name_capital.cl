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
//    ::: std:/values.cl:7:30
//     |
//   7 | type DnsLabel = String where it.matches(#"[a-z0-9]([-a-z0-9]{0,61}[a...
//     |                              --------------------------------------- asked for here
//     |
//     = help: DnsLabel: at most 63 small letters, digits and '-', of which the first and the last are letters or digits
//     = help: write 'report'
//     = fix, to be looked at: write 'report'
// 129 -   cron-job Report {
// 129 +   cron-job report {
//
// 1 error
