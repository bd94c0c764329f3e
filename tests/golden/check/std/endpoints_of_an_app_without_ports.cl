// A port that an app has not is one it never declared.
//--- main.cl
use std.gateway.{gateway}
cluster demo { domain: "example.org", kubernetes: 1.34.1 }
namespace web {
  app front {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 10m }, limits { memory: 256Mi } }
    connects-to: [app/front.endpoints.http, app/back.endpoints.http, app/front.endpoints["http"]]
  }
  app back {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 10m }, limits { memory: 256Mi } }
    ports { web: 80 }
  }
}
//----
// error[CL0404] main.cl:7:39-43: there is no key 'http'
//   label std:/app.cl: this has the keys
//   label main.cl:4:7-12: it is this one
//   label main.cl:7:90-96: here too
//   help: app 'front' has no ports at all: declare ports { http: ... }
//   help: ask with 'in', or use .get(key), which is null if there is none
// error[CL0404] main.cl:7:64-68: there is no key 'http'
//   label main.cl:12:13-16: a key that it has
//   help: its keys are web
//   help: ask with 'in', or use .get(key), which is null if there is none
