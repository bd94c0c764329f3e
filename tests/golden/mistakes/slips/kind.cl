// A kind misspelled.
//--- was
  cron-job report {
//--- now
  cron-jbo report {
//----
// error[CL0204]: no kind 'cron-jbo' is known here
//    --> shop.cl:129:3
//     |
// 129 |   cron-jbo report {
//     |   ^^^^^^^^
//     |
//     = help: did you mean 'cron-job'?
//     = fix: change to 'cron-job'
// 129 -   cron-jbo report {
// 129 +   cron-job report {
//
// 1 error
