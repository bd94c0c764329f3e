// What a field can be is told where it is missing, and other mistakes of the declaration are found as well.
//--- main.cl
cluster demo { kubernetes: 1.34.1 }
namespace web {
  secret s { data { A: "x" }, labels { "-a": "b" } }
  app front {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 10m }, limits { memory: 256Mi } }
    env { A: secret/s.keys.A, B: secret/s.keys.B }
    replicas: -1
  }
  chart c { from: "https://charts.example.org" }
}
//----
// error[CL0213] main.cl:3:10-11: 'secret' needs 'sync'
//   label std:/secret.cl: declared here
//   help: 'sync' is one of copied { ... }, elsewhere { ... }, from-store { ... }, sealed { ... }
//   help: write sync: ...; or for all that say none: defaults secret { sync: ... }
// error[CL0402] main.cl:3:40-44: '-a' is no LabelKey
//   label std:/values.cl: asked for here
//   help: LabelKey: at most 63 letters, digits, '-', '_' and '.', of which the first and the last are letters or digits, behind a domain in small letters and a slash if it is not the user's own
// error[CL0402] main.cl:8:15-17: '-1' is no Count
//   label std:/values.cl: asked for here
//   help: Count: a whole number that is not negative: a number of things
// error[CL0213] main.cl:10:9-10: 'chart' needs 'version'
//   label std:/chart.cl: declared here
//   help: write version: ...; or for all that say none: defaults chart { version: ... }
