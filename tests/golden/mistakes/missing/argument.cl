// A function without its argument.
//--- was
    hosts: [host("shop")]
//--- now
    hosts: [host()]
//----
// error[CL0240]: 'host' needs 'name'
//    --> shop.cl:139:13
//     |
//  21 | fn host(name: String) -> Hostname = "\(name).\(cluster.domain)"
//     |         ------------ declared here
// ...
// 139 |     hosts: [host()]
//     |             ^^^^
//     |
//     = help: write name: ... between the parentheses
//
// 1 error
