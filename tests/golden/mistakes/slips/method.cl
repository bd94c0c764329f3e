// A method misspelled.
//--- was
      DB_HOST: postgres/database.pooled.rw.host()
//--- now
      DB_HOST: postgres/database.pooled.rw.hostname()
//----
// error[CL0235]: Endpoint has no function 'hostname'
//   --> shop.cl:97:44
//    |
// 97 |       DB_HOST: postgres/database.pooled.rw.hostname()
//    |                                            ^^^^^^^^
//    |
//    = help: it has address(), host()
//
// 1 error
