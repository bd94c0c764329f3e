// A range the wrong way round.
//--- was
      replicas: 2..6
//--- now
      replicas: 6..2
//----
// error[CL0450]: app 'cart' has at least 6 pods and at most 2
//    --> shop.cl:124:17
//     |
// 124 |       replicas: 6..2
//     |                 ^^^^
//     |
//     = in namespace/shop.app/cart
//     = help: write the smaller number first
//
// 1 error
