// One where a list is asked for.
//--- was
    hosts: [host("shop")]
//--- now
    hosts: host("shop")
//----
// error[CL0210]: expected [Hostname], found Hostname
//    --> shop.cl:139:12
//     |
// 139 |     hosts: host("shop")
//     |            ^^^^^^^^^^^^
//    ::: std:/gateway.cl:151:3
//     |
// 151 |   hosts: [Hostname]
//     |   ----- asked for here
//     |
//     = help: a list stands in brackets, also one of a single element
//     = fix: put it into a list
// 139 -     hosts: host("shop")
// 139 +     hosts: [host("shop")]
//
// 1 error
