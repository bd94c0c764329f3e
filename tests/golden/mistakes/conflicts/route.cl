// One address served twice.
//--- was
  route front {
//--- now
  route other { gateway: public, hosts: [host("shop")], to { "/": app/cart.endpoints.http } }
  route front {
//----
// error[CL0450]: shop.example.org/ leads to route 'namespace/shop.route/front' and to route 'namespace/shop.route/other'
//    --> shop.cl:137:9
//     |
// 137 |   route other { gateway: public, hosts: [host("shop")], to { "/": ap...
//     |         ^^^^^
//     |
//     = in namespace/edge.gateway/public
//     = help: leave one of them out, or give it a path of its own
//
// 1 error
