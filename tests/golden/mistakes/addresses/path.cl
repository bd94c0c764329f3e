// A path without its slash.
//--- was
    to { "/": app/front.endpoints.http, "/cart": app/cart.endpoints.http }
//--- now
    to { "/": app/front.endpoints.http, "cart": app/cart.endpoints.http }
//----
// error[CL0217]: 'cart' is no UrlPath: 'cart' does not begin with '/'
//    --> shop.cl:140:42
//     |
// 140 |     to { "/": app/front.endpoints.http, "cart": app/cart.endpoints.http }
//     |                                          ^
//     |
//     = help: write /cart
//
// 1 error
