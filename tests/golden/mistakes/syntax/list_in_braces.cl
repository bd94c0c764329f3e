// A list in braces.
//--- was
    connects-to: [postgres/database.pooled.rw, app/cart.endpoints.http]
//--- now
    connects-to: {postgres/database.pooled.rw, app/cart.endpoints.http}
//----
// error[CL0069]: '{' stands where '[' is expected
//    --> shop.cl:106:18
//     |
// 106 |     connects-to: {postgres/database.pooled.rw, app/cart.endpoints.http}
//     |                  ^
//     |
//     = help: a list stands in brackets: [a, b]; in braces each has a name: { name: a }
//     = fix: write '[' and ']'
// 106 -     connects-to: {postgres/database.pooled.rw, app/cart.endpoints.http}
// 106 +     connects-to: [postgres/database.pooled.rw, app/cart.endpoints.http]
//
// 1 error
