// A budget that lets no node be drained.
//--- was
    disruption { max-unavailable: 1 }
//--- now
    disruption { min-available: 3 }
//----
// error[CL0450]: 3 pods of 'front' must stay, and there may be no more than 3
//    --> shop.cl:107:33
//     |
// 107 |     disruption { min-available: 3 }
//     |                                 ^
//     |
//     = in namespace/shop.app/front.disruption
//     = help: no node could be drained any more: lower min-available, or run more pods
//
// 1 error
