/// What a kind has said is not said again of the objects it makes, and what rules say of these points to who declared them.
//--- main.cl
cluster demo { kubernetes: 1.34.1 }
defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } }
namespace other {
  secret mail { sync: elsewhere { by: "hand", keys: ["user"] } }
  config flags { data { COLOR: "red" } }
  app keeper { claim data { mount: "/data", size: 1Gi } }
}
namespace web {
  app each { claim data { mount: "/data", size: 1Gi, per-replica: true } }
  app each-of-daemon { workload: daemon {}, claim data { mount: "/data", size: 1Gi, per-replica: true } }
  app one-secret { env { MAIL: secret/mail.keys.user } }
  app one-config { volumes { "/flags": config-files { from: config/flags } } }
  app one-claim { volumes { "/data": claimed { claim: app/keeper.claim/data } } }
}
//----
// error[CL0450] main.cl:9:20-24: the pods of 'each' are all alike, and each is to have a claim of its own
//   in namespace/web.app/each.workload
//   help: workload: stateful {}
// error[CL0450] main.cl:10:51-55: the pods of a daemon have no claims of their own
//   in namespace/web.app/each-of-daemon.workload
//   help: workload: stateful {}
// error[CL0450] main.cl:11:7-17: secret 'mail' stands in namespace 'other', and pods read those of their own, 'web'
//   in namespace/web.app/one-secret
//   help: declare it here too, with the same keys and the same store
// error[CL0450] main.cl:12:7-17: config 'flags' stands in namespace 'other', and pods read those of their own, 'web'
//   in namespace/web.app/one-config
//   help: declare it here too
// error[CL2103] main.cl:13:7-16: namespace 'web' has no claim 'keeper-data', which Deployment 'one-claim' mounts
//   in rule 'claim-exists'
//   help: declare it, or external { by: ..., claims: [...] } where something else makes it
