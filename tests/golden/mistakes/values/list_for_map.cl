// Variables as Kubernetes has them.
//--- was
    env {
      LANG: "en"
//--- now
    env: [{ name: "LANG", value: "en" }]
    annotations {
      LANG: "en"
//----
// error[CL0210]: expected Map<EnvName, EnvValue>, found a list
//    --> shop.cl:93:10
//     |
//  93 |     env: [{ name: "LANG", value: "en" }]
//     |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//    ::: std:/container.cl:166:3
//     |
// 166 |   env: Map<EnvName, EnvValue> = {}
//     |   --- asked for here
//     |
//     = help: each has a name, and stands in braces: { name: value }
//
// error[CL0210]: expected String, found SecretKey
//    --> shop.cl:96:14
//     |
//  96 |       TOKEN: secret/api.keys.TOKEN
//     |              ^^^^^^^^^^^^^^^^^^^^^
//    ::: std:/container.cl:271:3
//     |
// 271 |   annotations: Map<AnnotationKey, String> = {}
//     |   ----------- asked for here
//
// error[CL0210]: expected String, found ConfigKey
//    --> shop.cl:97:17
//     |
//  97 |       CURRENCY: config/settings.keys.CURRENCY
//     |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//    ::: std:/container.cl:271:3
//     |
// 271 |   annotations: Map<AnnotationKey, String> = {}
//     |   ----------- asked for here
//
// error[CL0210]: expected String, found SecretKey
//    --> shop.cl:99:20
//     |
//  99 |       DB_PASSWORD: postgres/database.credentials.password
//     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//    ::: std:/container.cl:271:3
//     |
// 271 |   annotations: Map<AnnotationKey, String> = {}
//     |   ----------- asked for here
//
// 4 errors
