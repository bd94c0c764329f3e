/// Places in a container begin with a slash, and users are counted from 0.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace web {
  app front {
    image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    volumes { "tmp": empty {}, "/run": empty {} }
    claim data { mount: "data", size: 1Gi }
  }
  app back {
    image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    user: -5
    group: 0
  }
}
//----
// error[CL0450] places_and_users.cl:7:28-30: 'tmp' says no place in a container, as it begins nowhere
//   in namespace/web.app/front
//   help: begin with a slash: "/tmp"
// error[CL0450] places_and_users.cl:8:25-31: 'data' says no place in a container, as it begins nowhere
//   in namespace/web.app/front.claim/data
//   help: begin with a slash: "/data"
// error[CL0402] places_and_users.cl:13:11-13: '-5' is no UserId
//   label std:/values.cl: asked for here
//   help: UserId: a whole number from 0 to 2147483647
