// A port by its number.
//--- was
    to { "/": app/front.endpoints.http, "/cart": app/cart.endpoints.http }
//--- now
    to { "/": app/front.endpoints.http, "/cart": app/cart.endpoints.8080 }
//----
// error[CL0040]: expected a name, found '8080'
//    --> shop.cl:140:69
//     |
// 140 |     to { "/": app/front.endpoints.http, "/cart": app/cart.endpoints.8080 }
//     |                                                                     ^^^^
//     |
//     = help: behind a dot stands a name; an element is asked for with [...]
//
// 1 error
