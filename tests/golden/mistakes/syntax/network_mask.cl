// A network with its mask.
//--- was
let office: Cidr = 203.0.113.0/24
//--- now
let office: Cidr = 203.0.113.0/255.255.255.0
//----
// error[CL0020]: '203.0.113.0/255.255.255.0' is not a number
//   --> shop.cl:19:20
//    |
// 19 | let office: Cidr = 203.0.113.0/255.255.255.0
//    |                    ^^^^^^^^^^^^^^^^^^^^^^^^^
//    |
//    = help: behind '/' stands how many bits are the network's
//    = fix: write '203.0.113.0/24'
// 19 - let office: Cidr = 203.0.113.0/255.255.255.0
// 19 + let office: Cidr = 203.0.113.0/24
//
// 1 error
