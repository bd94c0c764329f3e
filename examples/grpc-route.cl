/// Methods of gRPC by the service they belong to, and headers that are set on the way in and out.
use std.gateway.{grpc-route}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace edge {
  gateway external { class: "cilium", listeners { http { host: "*.example.org", port: 80 } } }
}

namespace shop {
  app orders {
    image: "ghcr.io/example/orders:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { grpc: 9000, http: 8080 }
    resources { limits { memory: 256Mi } }
  }
  route orders {
    hosts: ["orders.example.org"]
    gateway: external
    form: grpc-route {}
    to { "/shop.Orders/Place": app/orders.endpoints.grpc, "/shop.Stock": app/orders.endpoints.grpc }
    request-headers { x-shop: "blue" }
  }
  route web {
    hosts: ["www.example.org"]
    gateway: external
    to { "/": app/orders.endpoints.http }
    request-headers { X-Forwarded-Prefix: "/" }
    headers { Strict-Transport-Security: "max-age=31536000" }
  }
}
