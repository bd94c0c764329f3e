// A reference as OpenTofu writes it.
//--- was
      DB_PASSWORD: postgres/database.credentials.password
//--- now
      DB_PASSWORD: cnpg_cluster.database.credentials.password
//----
// error[CL0201]: no 'cnpg_cluster' is known here
//   --> shop.cl:98:20
//    |
// 98 |       DB_PASSWORD: cnpg_cluster.database.credentials.password
//    |                    ^^^^^^^^^^^^
//    |
//    = help: what is declared is named by its kind: postgres/database
//    = fix, to be looked at: write postgres/database
// 98 -       DB_PASSWORD: cnpg_cluster.database.credentials.password
// 98 +       DB_PASSWORD: postgres/database.credentials.password
//
// 1 error
