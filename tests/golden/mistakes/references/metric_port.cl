// A metric at a port that is not there.
//--- was
      port: "metrics"
//--- now
      port: "metric"
//----
// error[CL0450]: app 'cart' has no port 'metric'
//    --> shop.cl:119:13
//     |
// 119 |       port: "metric"
//     |             ^^^^^^^^
//     |
//     = in namespace/shop.app/cart.metric/waiting
//     = help: its ports are http, metrics
//
// 1 error
