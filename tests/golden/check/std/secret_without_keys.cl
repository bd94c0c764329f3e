// A secret of others that has no key is one mistake, whoever reads it.
//--- main.cl
use std.external.{external}

cluster demo { kubernetes: 1.34.1 }
namespace web {
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } }
  secret right { sync: elsewhere { by: "a chart", keys: ["TOKEN"] } }
  secret without { sync: elsewhere { by: "a chart", keys: [] } }
  // Which keys it has is not said, so each may be there.
  external chart { by: "a chart", secrets { login: [] } }
  app one { env { A: secret/right.keys.TOKEN, B: secret/without.keys.TOKEN } }
  app all { env: { ...secret/without.keys } }
}
//----
// error[CL0402] main.cl:7:59-61: '[]' is no KeysOfOthers
//   label std:/secret.cl: asked for here
//   help: KeysOfOthers: what something else makes has one key at least: keys: ["password"]
