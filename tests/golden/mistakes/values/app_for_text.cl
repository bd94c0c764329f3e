// An app where a text or a number is expected.
//--- was
      DB_HOST: postgres/database.pooled.rw.host()
//--- now
      DB_HOST: app/cart
//----
// error[CL0210]: expected EnvValue, found app
//    --> shop.cl:97:16
//     |
//  97 |       DB_HOST: app/cart
//     |                ^^^^^^^^
//    ::: std:/container.cl:166:3
//     |
// 166 |   env: Map<EnvName, EnvValue> = {}
//     |   --- asked for here
//     |
//     = help: EnvValue is one of Bool, Int, String, SecretKey, ConfigKey or PodField
//
// 1 error
