/// A whole small cluster: defaults, an app, a route and a secret.
cluster main { domain: "example.org", kubernetes: 1.34.1 }

namespace gateway {
  gateway external { class: "cilium", listeners { http { host: "*.\(cluster.domain)", port: 80 } } }
}

namespace shop {
  let tag = "v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"

  defaults app { resources { requests { cpu: 100m }, limits { memory: 256Mi } } }
  secret login { sync: elsewhere { by: "hand", keys: ["password"] } }

  app web {
    image: "ghcr.io/example/shop:\(tag)"
    ports { http: 8080 }
    env { MODE: "fast", PASSWORD: secret/login.keys.password }
    resources { limits { cpu: 1 } }
  }
  route shop { gateway: external, hosts: ["shop.\(cluster.domain)"], to { "/": app/web.endpoints.http } }
}
