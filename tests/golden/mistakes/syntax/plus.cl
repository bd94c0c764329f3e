// Texts put together by a plus.
//--- was
    hosts: [host("shop")]
//--- now
    hosts: ["shop." + cluster.domain]
//----
// error[CL0231]: '+' can't be applied to String and Hostname
//    --> shop.cl:139:21
//     |
// 139 |     hosts: ["shop." + cluster.domain]
//     |                     ^
//     |
//     = help: texts are put together in a text: "\(a)\(b)"
//
// 1 error
