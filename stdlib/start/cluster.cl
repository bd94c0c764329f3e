/// What runs in the cluster, and on what. `clc doc` lists what can be declared, `clc doc app` says what an app has.
cluster start {
  domain: "example.org"
  kubernetes: 1.34.0
}

namespace web {
  config settings { data { GREETING: "hello" } }

  // An image is held by its digest, which `docker buildx imagetools inspect REGISTRY/IMAGE:TAG` tells.
  //
  // app front {
  //   image: "REGISTRY/IMAGE:TAG@sha256:DIGEST"
  //   ports { http: 8080 }
  //   resources { requests { memory: 128Mi }, limits { memory: 256Mi } }
  // }
}
