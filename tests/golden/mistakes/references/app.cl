// An app that does not exist.
//--- was
    to { "/": app/front.endpoints.http, "/cart": app/cart.endpoints.http }
//--- now
    to { "/": app/front.endpoints.http, "/cart": app/card.endpoints.http }
//----
// error[CL0207]: no app 'card' is declared
//    --> shop.cl:140:50
//     |
// 140 |     to { "/": app/front.endpoints.http, "/cart": app/card.endpoints.http }
//     |                                                  ^^^^^^^^
//     |
//     = help: there are 'cart', 'front'
//     = help: declare it: app card { }
//
// 1 error
