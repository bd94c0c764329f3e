// What a file sealed by SOPS has to hold, and that a key of it that does not exist is an error where it is used.
//--- main.cl
use std.sops

cluster c { kubernetes: 1.34.1 }
defaults sops.sealed { recipients: ".sops.yaml" }

namespace a {
  secret good { sync: sops.sealed { file: "good.yaml" } }
  secret renamed { sync: sops.sealed { file: "good.yaml" } }
  secret plain { sync: sops.sealed { file: "plain.yaml" } }
  secret leaver { sync: sops.sealed { file: "leaver.yaml" } }
  secret forgotten { sync: sops.sealed { file: "forgotten.yaml" } }
  secret odd { sync: sops.sealed { file: "odd.yaml" } }

  job reader {
    image: "ghcr.io/example/reader:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    env { TOKEN: secret/good.keys.tokn }
    resources { limits { memory: 64Mi } }
  }
}
namespace b {
  secret good { sync: sops.sealed { file: "good.yaml" } }
}
//--- .sops.yaml
creation_rules:
  - path_regex: \.yaml$
    age: age1first, age1second
//--- good.yaml
apiVersion: v1
kind: Secret
metadata: { name: good, namespace: a }
stringData: { token: "ENC[x]" }
sops: { mac: "ENC[x]", age: [{ recipient: age1second }, { recipient: age1first }] }
//--- plain.yaml
apiVersion: v1
kind: Secret
metadata: { name: plain, namespace: a }
stringData: { token: "not so secret" }
//--- leaver.yaml
apiVersion: v1
kind: Secret
metadata: { name: leaver, namespace: a }
data: { token: "ENC[x]" }
sops: { mac: "ENC[x]", age: [{ recipient: age1first }, { recipient: age1third }] }
//--- forgotten.yaml
apiVersion: v1
kind: Secret
metadata: { name: forgotten, namespace: a }
data: { token: "ENC[x]", user: "admin" }
sops: { mac: "ENC[x]", age: [{ recipient: age1first }, { recipient: age1second }] }
//--- odd.yaml
kind: ConfigMap
metadata: { name: odd, namespace: a }
data: { token: "ENC[x]" }
sops: { mac: "ENC[x]", age: [{ recipient: age1first }, { recipient: age1second }] }
//----
// error[CL0450] main.cl:8:46-57: this file holds another Secret than 'renamed'
//   in namespace/a.secret/renamed.sync
//   help: write its metadata.name as the name here; SOPS leaves it readable
// error[CL0450] main.cl:9:44-56: this file is not encrypted
//   in namespace/a.secret/plain.sync
//   help: sops --encrypt --in-place FILE; whoever could read the file until now knows its content
// error[CL0450] main.cl:10:45-58: this file is encrypted for other recipients than any rule of the configuration names
//   in namespace/a.secret/leaver.sync
//   help: sops updatekeys FILE
// error[CL0450] main.cl:11:48-64: 'user' is not encrypted
//   in namespace/a.secret/forgotten.sync
//   help: encrypt it again, and see what encrypted_regex of its rule leaves out
// error[CL0450] main.cl:12:42-52: this file holds no Secret
//   in namespace/a.secret/odd.sync
//   help: encrypt a manifest with apiVersion: v1 and kind: Secret
// error[CL0404] main.cl:16:35-39: there is no key 'tokn'
//   label main.cl:7:43-54: a key that it has
//   help: did you mean 'token'?
//   fix (safe): change to 'token': main.cl:16:35-39 => "token"
// error[CL0450] main.cl:21:43-54: this Secret belongs to another namespace than 'b'
//   in namespace/b.secret/good.sync
//   help: declare it in the namespace that its metadata names
