// A choice without its other half.
//--- was
    replicas: 3
//--- now
    replicas: if true { 3 }
//----
// error[CL0067]: what follows 'if' stands in no parentheses
//   --> shop.cl:91:15
//    |
// 91 |     replicas: if true { 3 }
//    |               ^^
//    |
//    = help: write `if (...)`
//
// 1 error
