cron-job name {
  image: fill-in     // Image: "REGISTRY/IMAGE:TAG@sha256:DIGEST"
  schedule: fill-in  // Cron: "0 3 * * *" is every night at three
  args: fill-in      // [String]: what it runs: ["clean"]
  resources { requests { memory: 128Mi }, limits { memory: 256Mi } }
}
