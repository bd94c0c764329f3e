// An app of another namespace.
//--- was
    to { "/": app/front.endpoints.http, "/cart": app/cart.endpoints.http }
//--- now
    to { "/": app/front.endpoints.http, "/cart": monitoring/app/cart.endpoints.http }
//----
// error[CL0204]: no kind 'monitoring' is known here
//    --> shop.cl:140:50
//     |
// 140 | ...pp/front.endpoints.http, "/cart": monitoring/app/cart.endpoints.http...
//     |                                      ^^^^^^^^^^
//     |
//     = help: 'monitoring' is a namespace; what stands in it is namespace/monitoring.KIND/NAME
//
// 1 error
