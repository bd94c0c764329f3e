/// Routes: from a host and a path to the app that answers. A host that no listener serves is an error.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace gateway {
  gateway external {
    class: "cilium"
    listeners { http { host: "*.example.org", port: 80 } }
    routes-from: "Selector"
    routes-selector { "example.org/exposed": "true" }
  }
}
defaults route { gateway: external }

namespace shop {
  labels { "example.org/exposed": "true" }
  defaults app { resources { limits { memory: 256Mi } } }
  app web { image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111", ports { http: 8080 } }
  app live { image: "ghcr.io/example/live:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222", ports { ws: 4000 } }

  route shop {
    hosts: ["shop.example.org", "www.example.org"]
    to { "/": app/web.endpoints.http, "/live": app/live.endpoints.ws }
    headers { "Strict-Transport-Security": "max-age=31536000" }
    removed-headers: ["Server"]
    added-request-headers { Forwarded: "proto=https" }
    rules: [
      { exact: "/robots.txt", to: app/live.endpoints.ws }
      { path: "/", headers { X-Preview: "yes" }, to: app/live.endpoints.ws }
      { path: "/basket", redirect { prefix: "/cart", status: 301 } }
    ]
    timeout: 30s
  }
}
