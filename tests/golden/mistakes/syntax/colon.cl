// A colon forgotten.
//--- was
    replicas: 3
//--- now
    replicas 3
//----
// error[CL0072]: ':' is missing between name and value
//   --> shop.cl:91:13
//    |
// 91 |     replicas 3
//    |             ^
//    |
//    = fix: write ':'
// 91 -     replicas 3
// 91 +     replicas: 3
//
// 1 error
