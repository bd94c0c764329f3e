// A file without any use gets one at its begin.
//--- main.cl
/// The cluster of the house.
cluster c { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  bitwarden vault { organization: "11111111-1111-1111-1111-111111111111", project: "22222222-2222-2222-2222-222222222222", token: secret/key.keys.password }
  secret key { sync: elsewhere { by: "hand", keys: ["password"] } }
  secret db { data { password: "db" }, sync: from-store { store: bitwarden/vault } }
}
//----
// error[CL0204] main.cl:5:3-12: no kind 'bitwarden' is known here
//   label main.cl:7:66-75: here too
//   help: the library has it: use std.secret.{bitwarden}
//   fix (safe): add 'use std.secret.{bitwarden}': main.cl:1:1-1 => "use std.secret.{bitwarden}\n\n"
