// A mistake in `defaults` concerns every app: that none has a memory limit now is the same mistake.
//--- main.cl
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  defaults app { resorces { limits { memory: 256Mi } } }
  app web { image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
}
//----
// error[CL0203] main.cl:4:18-26: 'app' has no field 'resorces'
//   label std:/app.cl: declared here
//   help: did you mean 'resources'?
//   fix (safe): change to 'resources': main.cl:4:18-26 => "resources"
