// What the library has and the file does not bring in: the line to write, as a fix that goes among those that are there.
//--- main.cl
use std.cilium
use std.secret.{doppler}
cluster c { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  doppler other { token: secret/db.keys.password }
  network: deny-by-default {}
  bitwarden vault { organization: "11111111-1111-1111-1111-111111111111", project: "22222222-2222-2222-2222-222222222222", token: secret/key.keys.password }
  secret key { sync: elsewhere { by: "hand", keys: ["password"] } }
  secret db { data { password: "db" }, sync: from-store { store: bitwarden/vault } }
  let m: MachineConfigg = "x"
  let t = volume-name("", "/tmp")
  let u = k8s.ConfigMap { }
}
//----
// error[CL0202] main.cl:7:12-27: no type 'deny-by-default' is known here
//   help: the library has it: use std.cilium.{deny-by-default}
//   help: the library has it: use std.policy.{deny-by-default}
// error[CL0204] main.cl:8:3-12: no kind 'bitwarden' is known here
//   label main.cl:10:66-75: here too
//   help: the library has it: use std.secret.{bitwarden}
//   fix (safe): add 'use std.secret.{bitwarden}': main.cl:2:24-24 => ", bitwarden"
// error[CL0202] main.cl:11:10-24: no type 'MachineConfigg' is known here
// error[CL0234] main.cl:12:11-22: no function 'volume-name' is known here
//   help: the library has it: use std.pods.{volume-name}
//   fix (safe): add 'use std.pods.{volume-name}': main.cl:1:15-15 => "\nuse std.pods.{volume-name}"
// error[CL0202] main.cl:13:11-24: no type 'k8s.ConfigMap' is known here
//   help: 'k8s' is a module of the library: use std.k8s
//   fix (safe): add 'use std.k8s': main.cl:1:15-15 => "\nuse std.k8s"
