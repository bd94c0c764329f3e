// What stands in a declaration of a kind that nobody knows may well be there: references to it are not reported too.
//--- main.cl
cluster example { domain: "example.org", kubernetes: 1.34.1 }

bucket-of-things shop {
  app web { }
}

namespace other {
  app front {
    image: "ghcr.io/example/front:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    env { BACK: app/web.endpoints.http.host() }
    resources { limits { memory: 256Mi } }
  }
}
//----
// error[CL0204] main.cl:3:1-17: no kind 'bucket-of-things' is known here
//   help: 'clc doc' lists what the library has
