/// A cluster at home.
cluster home { kubernetes: 1.34.1 }

use "../lib/notice.cl".{notice}

namespace web {
  app front {
    image: "ghcr.io/example/front:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
  }
}
