use "../lib/house.cl".{site}

cluster demo { domain: "example.org", kubernetes: 1.34.1 }

let tag = "v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"

namespace web {
  defaults app {
    resources { requests { cpu: 100m }, limits { memory: 256Mi } }
  }

  app front {
    image: "ghcr.io/example/front:\(tag)"
    ports { http: 8080 }
    env { MODE: "fast", BACK: app/tail.endpoints.http.address() }
  }
  app tail {
    image: "ghcr.io/example/tail:\(tag)"
    ports { http: 8080 }
    replicas: 3
  }
  site shop {
    image: "ghcr.io/example/shop:\(tag)"
    app/main { resources { limits { memory: 1Gi } }, env { LANG: "en" } }
  }
}
