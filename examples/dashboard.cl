/// A dashboard of Grafana from its JSON, and the numbers it shows.
use std.grafana.{dashboard}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { http: 8080, metrics: 9090 }
    resources { limits { memory: 256Mi } }
    scrape all { port: "metrics", every: 1m }
  }
  dashboard shop { file: "dashboard/shop.json" }
}
