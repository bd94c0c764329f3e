// A number where a function asks for a text.
//--- was
    hosts: [host("shop")]
//--- now
    hosts: [host(3)]
//----
// error[CL0220]: expected String, found the number 3
//    --> shop.cl:139:18
//     |
//  21 | fn host(name: String) -> Hostname = "\(name).\(cluster.domain)"
//     |         ------------ asked for here
// ...
// 139 |     hosts: [host(3)]
//     |                  ^
//     |
//     = help: a text stands in quotes
//     = fix: put it in quotes
// 139 -     hosts: [host(3)]
// 139 +     hosts: [host("3")]
//
// 1 error
