// A closing brace too many.
//--- was
    disruption { max-unavailable: 1 }
//--- now
    disruption { max-unavailable: 1 } }
//----
// error[CL0066]: this '}' closes nothing
//    --> shop.cl:107:39
//     |
// 107 |     disruption { max-unavailable: 1 } }
//     |                                       ^
//     |
//     = fix, to be looked at: remove it
// 107 -     disruption { max-unavailable: 1 } }
// 107 +     disruption { max-unavailable: 1 }
//
// 1 error
