namespace mail {
  app relay {
    image: fill-in  // Image: "REGISTRY/IMAGE:TAG@sha256:DIGEST"
    ports { http: 8080 }
    resources { requests { memory: 128Mi }, limits { memory: 256Mi } }
  }
}
let   unformatted=1  // stays as it is

config settings in namespace/web {
  data { KEY: fill-in }  // String: what it is to be
}
