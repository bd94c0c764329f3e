// A field without a value.
//--- was
    replicas: 3
//--- now
    replicas:
//----
// error[CL0040]: expected a value, found the end of the line
//   --> shop.cl:91:14
//    |
// 91 |     replicas:
//    |              ^
//    |
//    = help: write its value behind the colon, or take the line out
//
// 1 error
