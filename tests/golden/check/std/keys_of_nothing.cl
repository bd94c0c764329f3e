// A secret without keys that is asked for one: what asks says it, and the secret does not say it again. One that nobody
// asks speaks for itself, and one that has keys says what they are.
//--- main.cl
use std.secret.{foreign-store}
use std.app.{app}
cluster main { domain: "example.org", kubernetes: 1.34.1 }
namespace n {
  foreign-store items { by: "x" }
  secret asked { sync: from-store { store: foreign-store/items } }
  secret lonely { sync: from-store { store: foreign-store/items } }
  secret filled { sync: from-store { store: foreign-store/items }, data { A: "a" } }
  app a {
    image: "ghcr.io/a/b:1@sha256:0123456789012345678901234567890123456789012345678901234567890123"
    resources { limits { memory: 64Mi } }
    env { ONE: secret/asked.keys.y, TWO: secret/filled.keys.A, THREE: secret/filled.keys.B }
  }
}
//----
// error[CL0450] main.cl:7:10-16: secret 'lonely' has no keys
//   in namespace/n.secret/lonely
//   help: say what it holds: data { KEY: "item in the store" }
// error[CL0404] main.cl:12:34-35: there is no key 'y'
//   label std:/secret.cl: this has the keys
//   label main.cl:6:10-15: it is this one
//   help: secret 'asked' has no data at all: declare data { y: ... }
//   help: ask with 'in', or use .get(key), which is null if there is none
// error[CL0404] main.cl:12:90-91: there is no key 'B'
//   label main.cl:8:75-76: a key that it has
//   help: its keys are A
//   help: ask with 'in', or use .get(key), which is null if there is none
