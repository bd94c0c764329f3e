// The port of an app where its endpoint is asked for.
//--- was
    to { "/": app/front.endpoints.http, "/cart": app/cart.endpoints.http }
//--- now
    to { "/": app/front.ports.http, "/cart": app/cart.endpoints.http }
//----
// error[CL0210]: expected Endpoint, found Port
//    --> shop.cl:140:15
//     |
// 140 |     to { "/": app/front.ports.http, "/cart": app/cart.endpoints.http }
//     |               ^^^^^^^^^^^^^^^^^^^^
//    ::: std:/gateway.cl:154:3
//     |
// 154 |   to: Map<UrlPath, Endpoint> = {}
//     |   -- asked for here
//     |
//     = help: did you mean app/front.endpoints.http?
//     = fix, to be looked at: change to 'endpoints'
// 140 -     to { "/": app/front.ports.http, "/cart": app/cart.endpoints.http }
// 140 +     to { "/": app/front.endpoints.http, "/cart": app/cart.endpoint...
//
// 1 error
