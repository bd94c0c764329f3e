// A range as a list.
//--- was
      replicas: 2..6
//--- now
      replicas: [2, 6]
//----
// error[CL0210]: expected Range, found a list
//    --> shop.cl:124:17
//     |
// 124 |       replicas: [2, 6]
//     |                 ^^^^^^
//    ::: std:/app.cl:97:3
//     |
//  97 |   replicas: Range
//     |   -------- asked for here
//     |
//     = help: from and to stand around two dots: 2..6
//     = fix: write 2..6
// 124 -       replicas: [2, 6]
// 124 +       replicas: 2..6
//
// 1 error
