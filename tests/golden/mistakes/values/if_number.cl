// A condition that is a number.
//--- was
    replicas: 3
//--- now
    replicas: if 1 { 3 } else { 4 }
//----
// error[CL0067]: what follows 'if' stands in no parentheses
//   --> shop.cl:91:15
//    |
// 91 |     replicas: if 1 { 3 } else { 4 }
//    |               ^^
//    |
//    = help: write `if (...)`
//
// 1 error
