app name {
  image: fill-in  // Image: "REGISTRY/IMAGE:TAG@sha256:DIGEST"
  ports { http: 8080 }
  resources { requests { memory: 128Mi }, limits { memory: 256Mi } }
}
