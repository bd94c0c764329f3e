// A machine that cannot be had.
//--- was
node-pool control { role: "control-plane", machine: hetzner.cx32, count: 3 }
//--- now
node-pool control { role: "control-plane", machine: hetzner.cx33x, count: 3 }
//----
// error[CL0206]: module 'std.hetzner' has no 'cx33x'
//   --> shop.cl:33:61
//    |
// 33 | ..."control-plane", machine: hetzner.cx33x, count: 3 }
//    |                                      ^^^^^
//    |
//    = help: 'clc doc std.hetzner' lists what it has
//
// 1 error
