// What its namespace forbids.
//--- was
    priority: high
//--- now
    priority: high
    privileged: true
//----
// error[CL0450]: a container of the standard 'baseline' may not be privileged
//    --> shop.cl:106:17
//     |
// 106 |     privileged: true
//     |                 ^^^^
//     |
//     = in namespace/shop.app/front
//     = help: namespace shop { pod-security: "privileged" }, or give it the capabilities it needs
//
// 1 error
