// Scaling by what is not requested.
// Reported elsewhere: where it is scaled by.
//--- was
    resources { requests { cpu: 50m, memory: 64Mi }, limits { memory: 128Mi } }
//--- now
    resources { limits { memory: 128Mi } }
//----
// error[CL0450]: app 'cart' scales on a resource it does not request
//    --> shop.cl:125:16
//     |
// 125 |       on: [cpu { utilization: 70% }, external { metric: waiting, abo...
//     |                ^^^^^^^^^^^^^^^^^^^^
//     |
//     = in namespace/shop.app/cart
//     = help: utilization is a share of the request: set resources { requests { ... } }
//
// 1 error
