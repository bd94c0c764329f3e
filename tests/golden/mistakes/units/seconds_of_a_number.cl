// A unit where a plain number is asked for.
//--- was
    max-connections: 200
//--- now
    max-connections: 200s
//----
// error[CL0220]: expected Count, found the number 200s
//    --> shop.cl:76:22
//     |
//  76 |     max-connections: 200s
//     |                      ^^^^
//    ::: std:/postgres.cl:138:3
//     |
// 138 |   max-connections: Count = 100
//     |   --------------- asked for here
//     |
//     = help: Count: a whole number that is not negative: a number of things
//
// 1 error
