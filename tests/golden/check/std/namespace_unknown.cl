// What is declared in a namespace that nobody knows is told of once, with all its places: what it
// would have there is not missed.
//--- main.cl
cluster c { domain: "example.org", kubernetes: 1.34.0 }

namespace web {
  defaults secret { sync: elsewhere { by: "by hand", keys: ["A"] } }
}

postgres db in webb {
  version: 17
  instances: 1
  image: "ghcr.io/cloudnative-pg/postgresql:17.5@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  storage { size: 1Gi }
  resources { limits { memory: 1Gi } }
}

secret s in webb {}

app a in webb {
  image: "example.org/a:1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
}
//----
// error[CL0207] main.cl:7:16-20: no namespace 'webb' is declared
//   label main.cl:15:13-17: here too
//   label main.cl:17:10-14: here too
//   help: did you mean 'web'?
//   fix (safe): change to 'web': main.cl:7:16-20 => "web" main.cl:15:13-17 => "web" main.cl:17:10-14 => "web"
