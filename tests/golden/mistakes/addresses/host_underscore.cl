// An underscore in a host.
//--- was
    hosts: [host("shop")]
//--- now
    hosts: [host("my_shop")]
//----
// error[CL0217]: 'my_shop.example.org' is no Hostname: '_' can't be in a host name
//    --> shop.cl:21:40
//     |
//  21 | fn host(name: String) -> Hostname = "\(name).\(cluster.domain)"
//     |                                        ^^^^
// ...
// 139 |     hosts: [host("my_shop")]
//     |                  --------- it comes from here
//     |
//     = help: a label has the characters a-z, 0-9 and, inside, hyphens
//
// 1 error
