/// One version of one image in a namespace.
//--- main.cl
cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
  }
  app worker {
    image: "ghcr.io/example/shop:v1.1.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
  }
}

// What is right.
namespace calm {
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
  }
  app worker {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
  }
}

@allow("CL2153", reason: "a test")
namespace quiet {
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
  }
  app worker {
    image: "ghcr.io/example/shop:v1.1.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
  }
}
//----
// warning[CL2153] main.cl:9:12-113: image 'ghcr.io/example/shop' runs here as v1.1.0, and elsewhere in namespace 'web' as v1.0.0
//   in rule 'one-version'
//   help: say it once: let NAME: Image = "...", and take it everywhere
