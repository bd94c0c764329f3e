// A prefix that is too long.
//--- was
  network { nodes: 10.0.64.0/19, services: 10.0.96.0/19, pods: 10.0.128.0/17 }
//--- now
  network { nodes: 10.0.64.0/33, services: 10.0.96.0/19, pods: 10.0.128.0/17 }
//----
// error[CL0217]: '10.0.64.0/33' is no Cidr: '33' is larger than the 32 bits of an address
//   --> shop.cl:12:30
//    |
// 12 |   network { nodes: 10.0.64.0/33, services: 10.0.96.0/19, pods: 10.0.1...
//    |                              ^^
//   ::: std:/cluster.cl:8:3
//    |
//  8 |   nodes: Cidr?
//    |   ----- asked for here
//    |
//    = help: write a prefix length from 0 to 32
//
// 1 error
