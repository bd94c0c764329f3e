job name {
  image: fill-in  // Image: "REGISTRY/IMAGE:TAG@sha256:DIGEST"
  args: fill-in   // [String]: what it runs: ["migrate"]
  resources { requests { memory: 128Mi }, limits { memory: 256Mi } }
}
