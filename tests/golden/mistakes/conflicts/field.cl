// A field said twice.
//--- was
    replicas: 3
//--- now
    replicas: 3
    replicas: 4
//----
// error[CL0214]: 'replicas' is written twice in one body
//   --> shop.cl:92:5
//    |
// 91 |     replicas: 3
//    |     -------- first written here
// 92 |     replicas: 4
//    |     ^^^^^^^^
//    |
//    = help: leave one of them out, or put what is in both into one
//
// 1 error
