// A place in the cluster where the name of its host is meant.
//--- was
      DB_HOST: postgres/database.pooled.rw.host()
//--- now
      DB_HOST: postgres/database.pooled.rw
//----
// error[CL0210]: expected EnvValue, found Endpoint
//    --> shop.cl:97:16
//     |
//  97 |       DB_HOST: postgres/database.pooled.rw
//     |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^
//    ::: std:/container.cl:166:3
//     |
// 166 |   env: Map<EnvName, EnvValue> = {}
//     |   --- asked for here
//     |
//     = help: write postgres/database.pooled.rw.host() or postgres/database.pooled.rw.address()
//
// 1 error
