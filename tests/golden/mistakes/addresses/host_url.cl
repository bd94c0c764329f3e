// A URL where a host is asked for.
//--- was
    hosts: [host("shop")]
//--- now
    hosts: ["https://shop.example.org"]
//----
// error[CL0217]: 'https://shop.example.org' is no Hostname: a host name has no scheme and no port
//    --> shop.cl:139:19
//     |
// 139 |     hosts: ["https://shop.example.org"]
//     |                   ^^^^^^^^^^^^^^^^^^^
//    ::: std:/gateway.cl:151:3
//     |
// 151 |   hosts: [Hostname]
//     |   ----- asked for here
//     |
//     = help: write the name alone
//
// 1 error
