// Processor time in per cent.
//--- was
    resources { requests { cpu: 100m, memory: 128Mi }, limits { memory: 256Mi } }
//--- now
    resources { requests { cpu: 10%, memory: 128Mi }, limits { memory: 256Mi } }
//----
// error[CL0217]: '10%' is no Quantity: '%' is no suffix of a quantity
//    --> shop.cl:104:35
//     |
// 104 |     resources { requests { cpu: 10%, memory: 128Mi }, limits { memor...
//     |                                   ^
//    ::: std:/values.cl:101:3
//     |
// 101 |   requests: Map<ResourceName, Quantity> = {}
//     |   -------- asked for here
//     |
//     = help: a suffix is one of n u m k M G T P E, Ki Mi Gi Ti Pi Ei, or an exponent such as e3
//
// 1 error
