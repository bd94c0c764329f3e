// An equals sign in a field.
//--- was
    replicas: 3
//--- now
    replicas = 3
//----
// error[CL0042]: '=' stands where ':' gives a value
//   --> shop.cl:91:14
//    |
// 91 |     replicas = 3
//    |              ^
//    |
//    = help: a value is given with ':'; '=' is for the defaults of a kind and for `let`
//    = fix: write ':'
// 91 -     replicas = 3
// 91 +     replicas: 3
//
// 1 error
