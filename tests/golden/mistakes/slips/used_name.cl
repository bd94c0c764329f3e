// A name to use misspelled.
//--- was
use std.secret.{doppler}
//--- now
use std.secret.{dopler}
//----
// error[CL0206]: module 'std.secret' has no 'dopler'
//  --> shop.cl:4:17
//   |
// 4 | use std.secret.{dopler}
//   |                 ^^^^^^
//   |
//   = help: did you mean 'doppler'?
//   = fix: change to 'doppler'
// 4 - use std.secret.{dopler}
// 4 + use std.secret.{doppler}
//
// 1 error
