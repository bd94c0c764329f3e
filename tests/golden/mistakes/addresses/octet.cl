// A number in an address that is too large.
//--- was
  network { nodes: 10.0.64.0/19, services: 10.0.96.0/19, pods: 10.0.128.0/17 }
//--- now
  network { nodes: 10.0.640.0/19, services: 10.0.96.0/19, pods: 10.0.128.0/17 }
//----
// error[CL0217]: '10.0.640.0/19' is no Cidr: '640' is larger than 255
//   --> shop.cl:12:25
//    |
// 12 |   network { nodes: 10.0.640.0/19, services: 10.0.96.0/19, pods: 10.0....
//    |                         ^^^
//   ::: std:/cluster.cl:8:3
//    |
//  8 |   nodes: Cidr?
//    |   ----- asked for here
//    |
//    = help: each of the four numbers is at most 255
//
// 1 error
