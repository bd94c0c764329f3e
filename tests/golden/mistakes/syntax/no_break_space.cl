// A space that is none.
//--- was
    replicas: 3
//--- now
    replicas: 3
//----
// error[CL0017]: a no-break space (U+00A0) means nothing here
//   --> shop.cl:91:14
//    |
// 91 |     replicas: 3
//    |              ^
//    |
//    = fix: write plain blanks
// 91 -     replicas: 3
// 91 +     replicas: 3
//
// 1 error
