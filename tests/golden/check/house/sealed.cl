// A secret in the repository, where a cluster has a store for them.
//--- main.cl
use std.sops.{sealed}
@severity("CL2049", "info")
cluster demo { kubernetes: 1.34.1 }
namespace web {
  secret login { sync: sealed { file: "login.sops.yaml" } }
  @allow("CL2049", reason: "the store itself is opened with it")
  secret first { sync: sealed { file: "first.sops.yaml" } }
}
//--- login.sops.yaml
apiVersion: v1
kind: Secret
metadata:
  name: login
  namespace: web
stringData:
  password: ENC[AES256_GCM,data:abc,iv:abc,tag:abc,type:str]
sops:
  mac: ENC[AES256_GCM,data:abc,iv:abc,tag:abc,type:str]
//--- first.sops.yaml
apiVersion: v1
kind: Secret
metadata:
  name: first
  namespace: web
stringData:
  password: ENC[AES256_GCM,data:abc,iv:abc,tag:abc,type:str]
sops:
  mac: ENC[AES256_GCM,data:abc,iv:abc,tag:abc,type:str]
//----
// info[CL2049] main.cl:5:10-15: the content of secret 'login' lies encrypted in the repository
//   in rule 'secret-in-repository'
//   help: keep it in a store, and say which keys it has: secret login { data { KEY: "item in the store" } }
