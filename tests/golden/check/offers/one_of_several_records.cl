/// One sort of volume holds a text and needs nothing else, which is no sign that it is meant: its fix is to be looked at.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace web {
  app shop {
    image: "ghcr.io/example/shop:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 64Mi } }
    volumes { "/data": 10Gi }
  }
}
//----
// error[CL0220] one_of_several_records.cl:7:24-28: expected Volume, found the number 10Gi
//   label std:/container.cl: asked for here
//   help: it is the 'path' of a Volume.host-path: { path: 10Gi }
//   fix (unsafe): write { path: 10Gi }: one_of_several_records.cl:7:24-28 => "{ path: 10Gi }"
