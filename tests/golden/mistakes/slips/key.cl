// A key of a secret misspelled.
//--- was
      TOKEN: secret/api.keys.TOKEN
//--- now
      TOKEN: secret/api.keys.TOKN
//----
// error[CL0404]: there is no key 'TOKN'
//   --> shop.cl:95:30
//    |
// 65 |   secret api { data { TOKEN: "SHOP_API_TOKEN" } }
//    |                       ----- a key that it has
// ...
// 95 |       TOKEN: secret/api.keys.TOKN
//    |                              ^^^^
//    |
//    = help: did you mean 'TOKEN'?
//    = fix: change to 'TOKEN'
// 95 -       TOKEN: secret/api.keys.TOKN
// 95 +       TOKEN: secret/api.keys.TOKEN
//
// 1 error
