namespace web {
  app front { image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 512Mi } } }
}
