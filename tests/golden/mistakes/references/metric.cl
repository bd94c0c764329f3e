// A metric that does not exist.
//--- was
      on: [cpu { utilization: 70% }, external { metric: waiting, above: 3, of: "each pod" }]
//--- now
      on: [cpu { utilization: 70% }, external { metric: wating, above: 3, of: "each pod" }]
//----
// error[CL0207]: no measure 'wating' is declared
//    --> shop.cl:125:57
//     |
// 125 | ...zation: 70% }, external { metric: wating, above: 3, of: "each pod" }...
//     |                                      ^^^^^^
//     |
//     = help: did you mean 'waiting'?
//     = fix: change to 'waiting'
// 125 - ...on: 70% }, external { metric: wating, above: 3, of: "each pod" }]
// 125 + ...on: 70% }, external { metric: waiting, above: 3, of: "each pod" }]
//
// 1 error
