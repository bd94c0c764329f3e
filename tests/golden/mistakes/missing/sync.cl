// A secret that nobody brings.
// Reported elsewhere: at each secret.
//--- was
defaults secret { sync: from-store { store: doppler } }
//--- now
//----
// error[CL0213]: 'secret' needs 'sync'
//   --> shop.cl:65:10
//    |
// 65 |   secret api { data { TOKEN: "SHOP_API_TOKEN" } }
//    |          ^^^
//   ::: std:/secret.cl:26:3
//    |
// 26 |   sync: secret-sync
//    |   ---- declared here
//    |
//    = help: 'sync' is one of copied { ... }, elsewhere { ... }, from-store { ... }, sealed { ... }
//    = help: write sync: ...; or for all that say none: defaults secret { sync: ... }
//
// error[CL0213]: 'secret' needs 'sync'
//   --> shop.cl:66:10
//    |
// 66 |   secret bucket { data { id: "SHOP_BUCKET_ID", key: "SHOP_BUCKET_KEY" } }
//    |          ^^^^^^
//   ::: std:/secret.cl:26:3
//    |
// 26 |   sync: secret-sync
//    |   ---- declared here
//    |
//    = help: 'sync' is one of copied { ... }, elsewhere { ... }, from-store { ... }, sealed { ... }
//    = help: write sync: ...; or for all that say none: defaults secret { sync: ... }
//
// 2 errors
