// Half a pod.
//--- was
    replicas: 3
//--- now
    replicas: 2.5
//----
// error[CL0220]: expected Count, found the number 2.5
//    --> shop.cl:91:15
//     |
//  91 |     replicas: 2.5
//     |               ^^^
//    ::: std:/app.cl:137:3
//     |
// 137 |   replicas: Count = 1
//     |   -------- asked for here
//     |
//     = help: Count: a whole number that is not negative: a number of things
//
// 1 error
