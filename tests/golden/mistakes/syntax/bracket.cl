// A closing bracket forgotten.
//--- was
    connects-to: [postgres/database.pooled.rw, app/cart.endpoints.http]
//--- now
    connects-to: [postgres/database.pooled.rw, app/cart.endpoints.http
//----
// error[CL0065]: ']' is missing
//    --> shop.cl:106:71
//     |
// 106 |     connects-to: [postgres/database.pooled.rw, app/cart.endpoints.http
//     |                  -                                                    ^
//     |                  |
//     |                  opened here
//     |
//     = fix, to be looked at: write ']'
// 106 -     connects-to: [postgres/database.pooled.rw, app/cart.endpoints.http
// 106 +     connects-to: [postgres/database.pooled.rw, app/cart.endpoints.http]
//
// 1 error
