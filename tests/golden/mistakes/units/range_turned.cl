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
// error[CL2157]: HorizontalPodAutoscaler 'cart' keeps at least 6 pods and at most 2
//    --> shop.cl:124:17
//     |
// 124 |       replicas: 6..2
//     |                 ^
//     |
//     = in rule 'scale-range'
//     = help: minReplicas is not above maxReplicas
//
// 2 errors
