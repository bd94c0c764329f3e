// A text where a number is asked for.
//--- was
    replicas: 3
//--- now
    replicas: "3"
//----
// error[CL0220]: expected Count, found a text
//    --> shop.cl:91:15
//     |
//  91 |     replicas: "3"
//     |               ^^^
//    ::: std:/app.cl:137:3
//     |
// 137 |   replicas: Count = 1
//     |   -------- asked for here
//     |
//     = help: a number stands without quotes
//     = fix: leave out the quotes
//  91 -     replicas: "3"
//  91 +     replicas: 3
//
// 1 error
