// A limit below the request.
//--- was
    resources { requests { cpu: 100m, memory: 128Mi }, limits { memory: 256Mi } }
//--- now
    resources { requests { cpu: 100m, memory: 128Mi }, limits { memory: 64Mi } }
//----
// error[CL0450]: it asks for more memory than it may take: 64Mi
//    --> shop.cl:104:47
//     |
// 104 | ...s { requests { cpu: 100m, memory: 128Mi }, limits { memory: 64Mi } }
//     |                                      ^^^^^
//     |
//     = in namespace/shop.app/front
//     = help: lower the request, or raise the limit
//
// 1 error
