// Units apart from their number, and numbers that begin with a point.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
let size: Quantity = 256 Mi
let pause: Duration = [1.5 h][0]
let cpu: Quantity = .5
let small: Quantity = .5m
let map = { a: 1 m: 2 }
//----
// error[CL0020] main.cl:2:22-28: '256 Mi' is not a number
//   help: a unit follows its number without a blank
//   fix (safe): write '256Mi': main.cl:2:22-28 => "256Mi"
// error[CL0020] main.cl:3:24-29: '1.5 h' is not a number
//   help: a unit follows its number without a blank
//   fix (safe): write '1.5h': main.cl:3:24-29 => "1.5h"
// error[CL0020] main.cl:4:21-23: '.5' is not a number
//   help: digits stand on both sides of the point
//   fix (safe): write '0.5': main.cl:4:21-23 => "0.5"
// error[CL0020] main.cl:5:23-26: '.5m' is not a number
//   help: digits stand on both sides of the point
//   fix (safe): write '0.5m': main.cl:5:23-26 => "0.5m"
// error[CL0074] main.cl:6:17-17: two things stand on one line without a comma
//   label main.cl:6:18-19: the next one begins here
//   fix (safe): write ',': main.cl:6:17-17 => ","
