// Less than no memory.
//--- was
    resources { requests { cpu: 100m, memory: 128Mi }, limits { memory: 256Mi } }
//--- now
    resources { requests { cpu: 100m, memory: 128Mi }, limits { memory: -256Mi } }
//----
// error[CL0231]: '-' can't be applied to Quantity
//    --> shop.cl:104:73
//     |
// 104 | ...{ requests { cpu: 100m, memory: 128Mi }, limits { memory: -256Mi } }
//     |                                                              ^^^^^^
//     |
//     = help: there is no such thing as less than nothing: leave out the sign
//
// 1 error
