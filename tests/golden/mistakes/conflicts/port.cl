// Two names for one port.
//--- was
    ports { http: 8080, metrics: 9090 }
    env {
//--- now
    ports { http: 8080, metrics: 8080 }
    env {
//----
// error[CL0450]: two ports of 'front' have one number
//   --> shop.cl:92:5
//    |
// 92 |     ports { http: 8080, metrics: 8080 }
//    |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//    |
//    = in namespace/shop.app/front
//    = help: leave one of them out
//
// 1 error
