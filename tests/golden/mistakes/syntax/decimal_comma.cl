// A decimal comma.
//--- was
    resources { requests { cpu: 50m, memory: 64Mi }, limits { memory: 128Mi } }
//--- now
    resources { requests { cpu: 0,5, memory: 64Mi }, limits { memory: 128Mi } }
//----
// error[CL0020]: '0,5' is not a number
//    --> shop.cl:115:33
//     |
// 115 |     resources { requests { cpu: 0,5, memory: 64Mi }, limits { memory...
//     |                                 ^^^
//     |
//     = help: decimals stand behind a point
//     = fix: write '.'
// 115 - ...rces { requests { cpu: 0,5, memory: 64Mi }, limits { memory: 128Mi...
// 115 + ...rces { requests { cpu: 0.5, memory: 64Mi }, limits { memory: 128Mi...
//
// 1 error
