// An argument too many.
//--- was
    hosts: [host("shop")]
//--- now
    hosts: [host("shop", "eu")]
//----
// error[CL0238]: 'host' takes 1 argument, and 2 are given
//    --> shop.cl:139:26
//     |
//  21 | fn host(name: String) -> Hostname = "\(name).\(cluster.domain)"
//     |    ---- declared here
// ...
// 139 |     hosts: [host("shop", "eu")]
//     |                          ^^^^
//
// 1 error
