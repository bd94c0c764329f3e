// A case of a type is called as a function.
//--- was
    volumes { "/tmp": empty { limit: 100Mi } }
//--- now
    volumes { "/tmp": empty(100Mi) }
//----
// error[CL0234]: no function 'empty' is known here
//    --> shop.cl:109:23
//     |
// 109 |     volumes { "/tmp": empty(100Mi) }
//     |                       ^^^^^
//     |
//     = help: a case is built with its fields in braces: empty { medium: ..., limit: ... }
//
// 1 error
