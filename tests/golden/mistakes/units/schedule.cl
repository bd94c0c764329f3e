// A schedule with six fields.
//--- was
    schedule: "0 4 * * *"
//--- now
    schedule: "0 0 4 * * *"
//----
// error[CL0217]: '0 0 4 * * *' is no Cron: a schedule has 5 fields, this has 6
//    --> shop.cl:130:26
//     |
// 130 |     schedule: "0 0 4 * * *"
//     |                          ^
//    ::: std:/job.cl:56:3
//     |
//  56 |   schedule: Cron
//     |   -------- asked for here
//     |
//     = help: write the five fields minute, hour, day of month, month, day of week: 0 4 * * *
//
// 1 error
