// What a secret has is below its keys.
//--- was
      TOKEN: secret/api.keys.TOKEN
//--- now
      TOKEN: secret/api.TOKEN
//----
// error[CL0203]: 'secret' has no field 'TOKEN'
//   --> shop.cl:95:25
//    |
// 95 |       TOKEN: secret/api.TOKEN
//    |                         ^^^^^
//   ::: std:/secret.cl:12:6
//    |
// 12 | kind secret in namespace {
//    |      ------ declared here
//    |
//    = help: 'TOKEN' is one of its 'keys': secret/api.keys.TOKEN
//    = fix: write 'keys.TOKEN'
// 95 -       TOKEN: secret/api.TOKEN
// 95 +       TOKEN: secret/api.keys.TOKEN
//
// 1 error
