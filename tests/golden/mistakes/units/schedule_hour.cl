// A schedule at 25 o'clock.
//--- was
    schedule: "0 4 * * *"
//--- now
    schedule: "0 25 * * *"
//----
// error[CL0217]: '0 25 * * *' is no Cron: '25' is no hour
//    --> shop.cl:130:18
//     |
// 130 |     schedule: "0 25 * * *"
//     |                  ^^
//    ::: std:/job.cl:56:3
//     |
//  56 |   schedule: Cron
//     |   -------- asked for here
//     |
//     = help: the hour is 0 to 23
//
// 1 error
