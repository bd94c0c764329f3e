@severity("CL2029", "warning")
namespace web {
  app front {
    image: "ghcr.io/example/front:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    replicas: 2
    spread: "soft"
  }
}
