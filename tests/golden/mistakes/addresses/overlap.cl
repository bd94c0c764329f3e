// Two ranges that overlap.
//--- was
  network { nodes: 10.0.64.0/19, services: 10.0.96.0/19, pods: 10.0.128.0/17 }
//--- now
  network { nodes: 10.0.64.0/19, services: 10.0.128.0/19, pods: 10.0.128.0/17 }
//----
// error[CL0450]: services 10.0.128.0/19 overlap pods 10.0.128.0/17
//   --> shop.cl:12:44
//    |
// 12 | ... { nodes: 10.0.64.0/19, services: 10.0.128.0/19, pods: 10.0.128.0/17 ...
//    |                                      ^^^^^^^^^^^^^
//    |
//    = in cluster/shop
//    = help: give every network a range of its own
//
// 1 error
