/// A store that is read with a secret which it brings itself is never ready.
use std.secret.{bitwarden, doppler}
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace one {
  bitwarden vault { organization: "11111111-1111-1111-1111-111111111111", project: "22222222-2222-2222-2222-222222222222", token: secret/token.keys.token }
  secret token { sync: from-store { store: vault }, data { token: "t" } }
}
namespace two {
  doppler a { token: secret/for-a.keys.token }
  doppler b { token: secret/for-b.keys.token }
  secret for-a { sync: from-store { store: b }, data { token: "t" } }
  secret for-b { sync: from-store { store: a }, data { token: "t" } }
}
namespace right {
  doppler c { token: secret/for-c.keys.token }
  secret for-c { sync: elsewhere { by: "bootstrap, by hand", keys: ["token"] } }
  secret other { sync: from-store { store: c }, data { token: "t" } }
}
//----
// error[CL0450] store_circle.cl:6:10-15: secret 'token' comes from store 'vault', which is read with secret 'token'
//   in namespace/one.secret/token.sync
//   help: somebody has to bring it first: secret token { sync: elsewhere { by: "bootstrap, by hand", keys: [...] } }
// error[CL0450] store_circle.cl:11:10-15: secret 'for-a' comes from store 'b', which is read with secret 'for-b' from store 'a', which is read with secret 'for-a'
//   in namespace/two.secret/for-a.sync
//   help: somebody has to bring one of them first: sync: elsewhere { by: "bootstrap, by hand", keys: [...] }
// error[CL0450] store_circle.cl:12:10-15: secret 'for-b' comes from store 'a', which is read with secret 'for-a' from store 'b', which is read with secret 'for-b'
//   in namespace/two.secret/for-b.sync
//   help: somebody has to bring one of them first: sync: elsewhere { by: "bootstrap, by hand", keys: [...] }
