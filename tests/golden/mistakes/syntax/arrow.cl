// The sign of another language between a key and its value.
//--- was
    to { "/": app/front.endpoints.http, "/cart": app/cart.endpoints.http }
//--- now
    to { "/" => app/front.endpoints.http, "/cart": app/cart.endpoints.http }
//----
// error[CL0069]: '=>' stands where ':' is expected
//    --> shop.cl:140:14
//     |
// 140 |     to { "/" => app/front.endpoints.http, "/cart": app/cart.endpoint...
//     |              ^^
//     |
//     = fix: write ':'
// 140 -     to { "/" => app/front.endpoints.http, "/cart": app/cart.endpoi...
// 140 +     to { "/": app/front.endpoints.http, "/cart": app/cart.endpoint...
//
// 1 error
