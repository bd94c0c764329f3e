// A key that two items bring is one mistake, with all places that bring it.
use std.secret.{doppler}

cluster c { domain: "example.org", kubernetes: 1.34.1 }

namespace a {
  doppler d { token: secret/token.keys.token }
  secret token { sync: elsewhere { by: "hand", keys: ["token", "other", "token"] } }
  secret items {
    sync: from-store { store: d }
    data { K: "a" }
    extract { A: ["K"], B: ["L", "K"] }
  }
}
//----
// error[CL0450] keys_of_secrets.cl:8:73-80: secret 'token' gets the key 'token' twice
//   label keys_of_secrets.cl:8:55-62: and namespace/a.secret/token.sync
//   in namespace/a.secret/token
//   help: leave one of them out; or take an item under another key: data { OTHER: ... }
// error[CL0450] keys_of_secrets.cl:12:34-37: secret 'items' gets the key 'K' twice
//   label keys_of_secrets.cl:11:15-18: and namespace/a.secret/items
//   label keys_of_secrets.cl:12:19-22: and namespace/a.secret/items
//   in namespace/a.secret/items
//   help: leave one of them out; or take an item under another key: data { OTHER: ... }
