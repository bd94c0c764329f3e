// Work by the clock without a schedule.
//--- was
    schedule: "0 4 * * *"
//--- now
//----
// error[CL0213]: 'cron-job' needs 'schedule'
//    --> shop.cl:129:12
//     |
// 129 |   cron-job report {
//     |            ^^^^^^
//    ::: std:/job.cl:56:3
//     |
//  56 |   schedule: Cron
//     |   -------- declared here
//     |
//     = help: write schedule: ...; or for all that say none: defaults cron-job { schedule: ... }
//
// 1 error
