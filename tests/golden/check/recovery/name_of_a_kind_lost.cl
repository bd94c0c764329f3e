// An instance has the name of a kind, and can't be read: the name is no kind where a value stands.
//--- main.cl
use std.secret.{doppler}
cluster main { domain: "example.org", kubernetes: 1.34.1 }
defaults secret { sync: from-store { store: doppler } }
external-secrets {
  doppler doppler { token: secret/doppler-token.keys.token }
  secret doppler-token { sync: elsewhere { by: "bootstrap, by hand", keys: ["token"] } }
}
//----
// error[CL0047] main.cl:4:1-17: a field stands outside of any declaration
//   help: a declaration has a kind and a name: `external-secrets NAME { ... }`
