// Memory as docker writes it.
//--- was
    resources { requests { cpu: 100m, memory: 128Mi }, limits { memory: 256Mi } }
//--- now
    resources { requests { cpu: 100m, memory: 128Mi }, limits { memory: 256MB } }
//----
// error[CL0217]: '256MB' is no Quantity: 'MB' is no suffix of a quantity
//    --> shop.cl:104:76
//     |
// 104 | ... { requests { cpu: 100m, memory: 128Mi }, limits { memory: 256MB } }
//     |                                                                  ^^
//    ::: std:/values.cl:103:3
//     |
// 103 |   limits: Map<ResourceName, Quantity> = {}
//     |   ------ asked for here
//     |
//     = help: write M for powers of 1000, Mi for powers of 1024
//
// 1 error
