// A record where a list is asked for.
//--- was
    connects-to: [postgres/database.pooled.rw, app/cart.endpoints.http]
//--- now
    connects-to { db: postgres/database.pooled.rw }
//----
// error[CL0221]: expected [Endpoint], found a block
//    --> shop.cl:106:17
//     |
// 106 |     connects-to { db: postgres/database.pooled.rw }
//     |                 ^
//    ::: std:/program.cl:18:3
//     |
//  18 |   connects-to: [Endpoint] = []
//     |   ----------- asked for here
//     |
//     = help: a list is given with ':' and stands in brackets: connects-to: [...]
//
// 1 error
