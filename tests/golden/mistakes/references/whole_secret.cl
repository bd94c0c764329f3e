// A secret without its key.
//--- was
      TOKEN: secret/api.keys.TOKEN
//--- now
      TOKEN: secret/api
//----
// error[CL0210]: expected EnvValue, found secret
//    --> shop.cl:95:14
//     |
//  95 |       TOKEN: secret/api
//     |              ^^^^^^^^^^
//    ::: std:/container.cl:166:3
//     |
// 166 |   env: Map<EnvName, EnvValue> = {}
//     |   --- asked for here
//     |
//     = help: write secret/api.keys.TOKEN
//
// 1 error
