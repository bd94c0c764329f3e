// A share without its sign.
//--- was
      on: [cpu { utilization: 70% }, external { metric: waiting, above: 3, of: "each pod" }]
//--- now
      on: [cpu { utilization: 70 }, external { metric: waiting, above: 3, of: "each pod" }]
//----
// error[CL0217]: '70' is no Percent: '70' has no percent sign
//    --> shop.cl:125:33
//     |
// 125 |       on: [cpu { utilization: 70 }, external { metric: waiting, abov...
//     |                                 ^
//    ::: std:/app.cl:21:5
//     |
//  21 |     utilization: Percent?
//     |     ----------- asked for here
//     |
//     = help: write 70%
//
// 1 error
