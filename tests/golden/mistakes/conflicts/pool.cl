// More connections than the database takes.
//--- was
    poolers { rw { pool: 60, resources { limits { memory: 128Mi } } } }
//--- now
    poolers { rw { pool: 300, resources { limits { memory: 128Mi } } } }
//----
// error[CL0450]: the poolers of 'database' can open 600 connections, and 200 are allowed
//   --> shop.cl:77:5
//    |
// 77 |     poolers { rw { pool: 300, resources { limits { memory: 128Mi } } } }
//    |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//    |
//    = in namespace/shop.postgres/database
//    = help: 10 are kept for operators: lower pool or instances, or raise max-connections
//    = fix: set max-connections to 610
// 76 -     max-connections: 200
// 76 +     max-connections: 610
//
// 1 error
