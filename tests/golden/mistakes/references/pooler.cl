// A pooler that does not exist.
//--- was
      DB_HOST: postgres/database.pooled.rw.host()
//--- now
      DB_HOST: postgres/database.pooled.ro.host()
//----
// error[CL0404]: there is no key 'ro'
//   --> shop.cl:97:41
//    |
// 77 |     poolers { rw { pool: 60, resources { limits { memory: 128Mi } } } }
//    |               -- a key that it has
// ...
// 97 |       DB_HOST: postgres/database.pooled.ro.host()
//    |                                         ^^
//    |
//    = help: its keys are rw
//    = help: ask with 'in', or use .get(key), which is null if there is none
//
// 1 error
