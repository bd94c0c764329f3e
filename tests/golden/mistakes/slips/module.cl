// A module misspelled.
//--- was
use std.metrics.{prometheus-adapter}
//--- now
use std.metric.{prometheus-adapter}
//----
// error[CL0205]: there is no module 'std.metric'
//  --> shop.cl:6:5
//   |
// 6 | use std.metric.{prometheus-adapter}
//   |     ^^^^^^^^^^
//   |
//   = help: did you mean 'std.metrics'?
//   = fix: change to 'std.metrics'
// 6 - use std.metric.{prometheus-adapter}
// 6 + use std.metrics.{prometheus-adapter}
//
// 1 error
