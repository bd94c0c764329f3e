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
// error[CL2121]: HorizontalPodAutoscaler 'cart' goes by a share of the cpu that is requested, and container 'cart' requests none
//   --> std:/autoscaler.cl:26:10
//    |
// 26 |   cpu => { type: "Resource", resource { name: "cpu", target: share(m....
//    |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//    |
//    = in rule 'scale-request'
//    = help: resources { requests { cpu: ... } }
//
// 2 errors
