// The settings of a pooler where its endpoint is meant.
//--- was
      DB_HOST: postgres/database.pooled.rw.host()
//--- now
      DB_HOST: postgres/database.poolers.rw.host()
//----
// error[CL0236]: 'host' is for String or Cidr, and this is Pooler
//   --> shop.cl:97:45
//    |
// 97 |       DB_HOST: postgres/database.poolers.rw.host()
//    |                                             ^^^^
//    |
//    = help: did you mean postgres/database.pooled.rw?
//    = fix, to be looked at: change to 'pooled'
// 97 -       DB_HOST: postgres/database.poolers.rw.host()
// 97 +       DB_HOST: postgres/database.pooled.rw.host()
//
// 1 error
