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
//     = help: did you mean 'cart'?
//     = fix: change to 'cart'
// 140 -     to { "/": app/front.endpoints.http, "/cart": app/card.endpoints.http }
// 140 +     to { "/": app/front.endpoints.http, "/cart": app/cart.endpoints.http }
//
// 1 error
