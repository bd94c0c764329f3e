// A semicolon at the end of a line.
//--- was
    replicas: 3
//--- now
    replicas: 3;
//----
// error[CL0014]: ';' separates nothing
//   --> shop.cl:91:16
//    |
// 91 |     replicas: 3;
//    |                ^
//    |
//    = help: a line end separates
//    = fix: remove it
// 91 -     replicas: 3;
// 91 +     replicas: 3
//
// 1 error
