// A machine that cannot be had.
//--- was
node-pool control { role: "control-plane", machine: hetzner.cx32, count: 3 }
//--- now
node-pool control { role: "control-plane", machine: hetzner.cx33x, count: 3 }
//----
// error[CL0206]: module 'std.hetzner' has no 'cx33x'
//   --> shop.cl:33:61
//    |
// 33 | ...l control { role: "control-plane", machine: hetzner.cx33x, count: 3 }
//    |                                                        ^^^^^
//    |
//    = help: did you mean 'cx33'?
//    = fix: change to 'cx33'
// 33 - ...control { role: "control-plane", machine: hetzner.cx33x, count: 3 }
// 33 + ...control { role: "control-plane", machine: hetzner.cx33, count: 3 }
//
// 1 error
