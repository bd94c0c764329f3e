// A port that the app does not have.
//--- was
    to { "/": app/front.endpoints.http, "/cart": app/cart.endpoints.http }
//--- now
    to { "/": app/front.endpoints.http, "/cart": app/cart.endpoints.web }
//----
// error[CL0404]: there is no key 'web'
//    --> shop.cl:140:69
//     |
// 114 |     ports { http: 8080, metrics: 9090 }
//     |             ---- a key that it has
// ...
// 140 |     to { "/": app/front.endpoints.http, "/cart": app/cart.endpoints.web }
//     |                                                                     ^^^
//     |
//     = help: its keys are http, metrics
//     = help: ask with 'in', or use .get(key), which is null if there is none
//
// 1 error
