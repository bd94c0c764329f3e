// A range that does not begin where it says.
//--- was
  network { nodes: 10.0.64.0/19, services: 10.0.96.0/19, pods: 10.0.128.0/17 }
//--- now
  network { nodes: 10.0.65.0/19, services: 10.0.96.0/19, pods: 10.0.128.0/17 }
//----
// error[CL0217]: '10.0.65.0/19' is no Cidr: '10.0.65.0' is an address inside the network
//   --> shop.cl:12:20
//    |
// 12 |   network { nodes: 10.0.65.0/19, services: 10.0.96.0/19, pods: 10.0.1...
//    |                    ^^^^^^^^^
//   ::: std:/cluster.cl:8:3
//    |
//  8 |   nodes: Cidr?
//    |   ----- asked for here
//    |
//    = help: the network is 10.0.64.0/19
//
// 1 error
