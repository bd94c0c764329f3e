// A password written down.
//--- was
      DB_PASSWORD: postgres/database.credentials.password
//--- now
      DB_PASSWORD: "hunter2-Zk9qLw84"
//----
// error[CL2003]: 'DB_PASSWORD' is the name of a credential, and its value is written down
//   --> shop.cl:98:20
//    |
// 98 |       DB_PASSWORD: "****************"
//    |                    ^^^^^^^^^^^^^^^^^^
//    |
//    = in rule 'raw-secret'
//    = help: take it from a secret: DB_PASSWORD: secret/NAME.keys.KEY
//
// 1 error
