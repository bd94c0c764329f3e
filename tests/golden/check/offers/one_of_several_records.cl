/// One sort of volume holds a text and needs nothing else, which is no sign that it is meant: its fix is to be looked at.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace web {
  app shop {
    image: "ghcr.io/example/shop:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 64Mi } }
    volumes {
      "/data": "/srv/data"
      // A size is no path.
      "/cache": 10Gi
    }
  }
}
//----
// error[CL0220] one_of_several_records.cl:8:16-27: expected Volume, found a text
//   label std:/container.cl: asked for here
//   help: it is the 'path' of a Volume.host-path: { path: "/srv/data" }
//   fix (unsafe): write { path: "/srv/data" }: one_of_several_records.cl:8:16-27 => "{ path: \"/srv/data\" }"
// error[CL0220] one_of_several_records.cl:10:17-21: expected Volume, found the number 10Gi
//   label std:/container.cl: asked for here
//   help: its cases are empty, claimed, config-file, config-files, secret-file, secret-files, nfs, host-path
