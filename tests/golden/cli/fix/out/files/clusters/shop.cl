use "../lib/ports.cl" as ports

cluster shop { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  app front {
    image: "ghcr.io/example/front:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    ports { http: ports.htpp }
    env { BACK: app/back.endpoints.http.host() }
  }
  app back {
    image: "ghcr.io/example/back:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
    resources { limits { memory: 256Mi } }
    ports { http: ports.http }
  }
  config flags { data { COLOR: nobody } }
}
