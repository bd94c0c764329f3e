// The content of a secret in its declaration.
//--- was
  secret api { data { TOKEN: "SHOP_API_TOKEN" } }
//--- now
  secret api { values { TOKEN: "x" } }
//----
// error[CL0203]: 'secret' has no field 'values'
//   --> shop.cl:65:16
//    |
// 65 |   secret api { values { TOKEN: "*" } }
//    |                ^^^^^^
//   ::: std:/secret.cl:12:6
//    |
// 12 | kind secret in namespace {
//    |      ------ declared here
//    |
//    = help: its fields: 'name', 'data', 'extract', 'template', 'type', 'labels', 'sync'
//
// 1 error
