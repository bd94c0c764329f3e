// A kind written as others write it.
//--- was
  cron-job report {
//--- now
  cronjob report {
//----
// error[CL0204]: no kind 'cronjob' is known here
//    --> shop.cl:129:3
//     |
// 129 |   cronjob report {
//     |   ^^^^^^^
//     |
//     = help: did you mean 'cron-job'?
//     = fix: change to 'cron-job'
// 129 -   cronjob report {
// 129 +   cron-job report {
//
// 1 error
