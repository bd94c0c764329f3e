// A comment that does not end.
//--- was
    replicas: 3
//--- now
    /* three of them
    replicas: 3
//----
// error[CL0040]: expected a value, found '*'
//   --> shop.cl:91:6
//    |
// 91 |     /* three of them
//    |      ^
//    |
//    = help: a comment begins with // and ends with its line
//
// 1 error
