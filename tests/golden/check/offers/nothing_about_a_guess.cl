// Of an unknown kind nothing is said that hangs on a guess; what is wrong by itself in its body is.
//--- main.cl
cluster c { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  secret-store vault { kind: "bitwarden", size: 3, name: self.nothing, x: tcp { } }
  statefulset s { storage { size: 1Gi } }
  bucket-of-things b {
    owner: cluster.nobody
    app inner { replicos: 3 }
  }
  secret db { data { password: "db" }, sync: from-store { store: store/vault } }
}
//----
// error[CL0204] main.cl:4:3-15: no kind 'secret-store' is known here
//   help: here that is 'store', see 'clc doc store'; use std.secret.{store} brings it in
// error[CL0204] main.cl:5:3-14: no kind 'statefulset' is known here
//   help: here that is 'stateful', see 'clc doc stateful'
// error[CL0204] main.cl:6:3-19: no kind 'bucket-of-things' is known here
//   help: 'clc doc' lists what the library has
// error[CL0203] main.cl:8:17-25: 'app' has no field 'replicos'
//   label std:/app.cl: declared here
//   help: did you mean 'replicas'?
//   fix (safe): change to 'replicas': main.cl:8:17-25 => "replicas"
// error[CL0204] main.cl:10:66-71: no kind 'store' is known here
//   help: the library has it: use std.secret.{store}
//   fix (safe): add 'use std.secret.{store}': main.cl:1:1-1 => "use std.secret.{store}\n\n"
