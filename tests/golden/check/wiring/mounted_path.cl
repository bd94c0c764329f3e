/// Paths in texts are mounted.
//--- main.cl
cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  config settings { data { "shop.toml": "port = 8080" } }
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    args: ["--config", "/etc/shop/shop.tmol"]
    volumes { "/etc/shop": config-files { from: config/settings } }
  }
}

// What is right.
namespace calm {
  config settings { data { "shop.toml": "port = 8080" } }
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    args: ["--config", "/etc/shop/shop.toml"]
    volumes { "/etc/shop": config-files { from: config/settings } }
  }
}

@allow("CL2151", reason: "a test")
namespace quiet {
  config settings { data { "shop.toml": "port = 8080" } }
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    args: ["--config", "/etc/shop/shop.tmol"]
    volumes { "/etc/shop": config-files { from: config/settings } }
  }
}
//----
// error[CL2151] main.cl:8:24-45: '/etc/shop/shop.tmol' is mounted into container 'shop' of Deployment 'shop' by nothing
//   in rule 'mounted-path'
//   help: did you mean '/etc/shop/shop.toml'?
