// S20: a range of addresses is no range of Ints.
//--- main.cl
@root
kind world { count: Range = 10.0.0.1..10.0.0.2, pool: AddressRange = 1..2 }
world w {}
let bad: AddressRange = 10.0.0.1..10.0.0.256
let both = 1..10.0.0.1
//----
// error[CL0210] main.cl:2:29-47: expected Range, found AddressRange
//   label main.cl:2:14-19: asked for here
// error[CL0210] main.cl:2:70-74: expected AddressRange, found Range
//   label main.cl:2:49-53: asked for here
// error[CL0217] main.cl:4:42-45: '10.0.0.256' is no IpAddress: '256' is larger than 255
//   help: each of the four numbers is at most 255
// error[CL0231] main.cl:5:13-15: '..' can't be applied to Int and IpAddress
//   help: a range goes from one Int to another, or from one address to another
