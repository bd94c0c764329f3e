// Less than no pods.
//--- was
    replicas: 3
//--- now
    replicas: -1
//----
// error[CL0402]: '-1' is no Count
//   --> shop.cl:91:16
//    |
// 91 |     replicas: -1
//    |                ^
//   ::: std:/values.cl:36:24
//    |
// 36 | type Count = Int where it >= 0
//    |                        ------- asked for here
//    |
//    = help: it must satisfy: it >= 0
//
// 1 error
