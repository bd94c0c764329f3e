// A field of the kind around with a name behind it: no other kind is meant.
//--- main.cl
cluster c { domain: "example.org", kubernetes: 1.34.0 }

namespace w {
  app a {
    image: "example.org/a@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources limits { memory: 1Gi }
  }
}
//----
// error[CL0204] main.cl:6:5-14: no kind 'resources' is known here
//   help: 'resources' is a field of app; what it holds stands in its braces: resources { ... }
