// Memory without a unit.
//--- was
    resources { requests { cpu: 100m, memory: 128Mi }, limits { memory: 256Mi } }
//--- now
    resources { requests { cpu: 100m, memory: 128Mi }, limits { memory: 256 } }
//----
// error[CL2006]: 256 of memory is less than a megabyte
//    --> shop.cl:104:73
//     |
// 104 | ...es { requests { cpu: 100m, memory: 128Mi }, limits { memory: 256 } }
//     |                                                                 ^^^
//     |
//     = in rule 'tiny-amount'
//     = help: a number without a unit counts bytes, and 'm' is a thousandth of one; was 256Mi meant?
//
// 1 error
