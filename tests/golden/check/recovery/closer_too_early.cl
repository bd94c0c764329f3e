// A bracket and the value before it have changed places.
//--- main.cl
cluster main { domain: "example.org", kubernetes: 1.34.1 }
namespace web {
  app front {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    replicas: }
  3
}
//----
// error[CL0066] main.cl:5:15-16: this '}' closes nothing
//   fix (unsafe): remove it: main.cl:5:15-16 => ""
