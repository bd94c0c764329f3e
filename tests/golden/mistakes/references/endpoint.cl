// An app where its endpoint is asked for.
//--- was
    to { "/": app/front.endpoints.http, "/cart": app/cart.endpoints.http }
//--- now
    to { "/": app/front.endpoints.http, "/cart": app/cart }
//----
// error[CL0210]: expected Endpoint, found app
//    --> shop.cl:140:50
//     |
// 140 |     to { "/": app/front.endpoints.http, "/cart": app/cart }
//     |                                                  ^^^^^^^^
//    ::: std:/gateway.cl:154:3
//     |
// 154 |   to: Map<UrlPath, Endpoint> = {}
//     |   -- asked for here
//     |
//     = help: write app/cart.endpoints.http or app/cart.endpoints.metrics
//
// 1 error
