use "../lib/house.cl".{site}

cluster other { domain: "example.net", kubernetes: 1.34.1 }

namespace pages {
  site blog {
    image: "ghcr.io/example/blog:v2.0.1@sha256:2222222222222222222222222222222222222222222222222222222222222222"
    app/main { resources { limits { memory: 512Mi } } }
  }
}
