// S13: a secret hands out keys: no text takes one, and a place for a secret takes no text.
//--- main.cl
use std.values.{SecretKey}
cluster main { domain: "example.org", kubernetes: 1.34.1 }

kind lock in namespace { of: SecretKey }
namespace web {
  secret login { sync: elsewhere { by: "hand", keys: ["password"] } }
  lock right { of: secret/login.keys.password }
  lock wrong { of: "hunter2" }
  config settings { data { P: "say \(secret/login.keys.password)" } }
}
//----
// error[CL0220] main.cl:8:20-29: expected SecretKey, found a text
//   label main.cl:4:26-28: asked for here
// error[CL0230] main.cl:9:38-64: SecretKey can't stand in a text
//   help: a text can hold texts, numbers, Bools and scalars; name the field you mean
// file kubernetes/cluster/web-namespace.yaml (yaml) of namespace/web
//   .apiVersion: "v1"                    <- literal std:/namespace.cl in namespace/web
//   .kind: "Namespace"                   <- literal std:/namespace.cl in namespace/web
//   .metadata.name: "web"                <- builtin main.cl:5:11 in namespace/web
//   .metadata.labels.pod-security.kubernetes.io/enforce: "baseline" <- default std:/namespace.cl in namespace/web
