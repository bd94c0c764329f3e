// A closing brace forgotten.
//--- was
    disruption { max-unavailable: 1 }
//--- now
    disruption { max-unavailable: 1
//----
// error[CL0065]: '}' is missing
//    --> shop.cl:107:36
//     |
// 107 |     disruption { max-unavailable: 1
//     |                -                   ^
//     |                |
//     |                opened here
//     |
//     = fix, to be looked at: write '}'
// 107 -     disruption { max-unavailable: 1
// 107 +     disruption { max-unavailable: 1}
//
// 1 error
