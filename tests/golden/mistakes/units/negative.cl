// Less than no pods.
//--- was
    replicas: 3
//--- now
    replicas: -1
//----
// error[CL0402]: '-1' is no Count
//   --> shop.cl:91:15
//    |
// 91 |     replicas: -1
//    |               ^^
//   ::: std:/values.cl:50:24
//    |
// 50 | type Count = Int where it >= 0
//    |                        ------- asked for here
//    |
//    = help: Count: a whole number that is not negative: a number of things
//
// 1 error
