// The name of a declaration in quotes.
//--- was
  cron-job report {
//--- now
  cron-job "report" {
//----
// error[CL0073]: 'cron-job "report"' is neither an entry nor a declaration
//    --> shop.cl:129:3
//     |
// 129 |   cron-job "report" {
//     |   ^^^^^^^^^^^^^^^^^
//     |
//     = help: the name of a declaration stands without quotes
//     = fix: write 'report'
// 129 -   cron-job "report" {
// 129 +   cron-job report {
//
// 1 error
