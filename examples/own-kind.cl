/// A kind of one's own, with fields, a check and defaults. It stands beside those of the standard library, and looks like
/// them to whoever uses it.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace gateway {
  gateway internal { class: "envoy", listeners { http { host: "*.example.org", port: 80 } } }
}

/// A web app of this house: an image, a port, a host of its own.
kind web-app in namespace {
  /// What it runs.
  image: Image
  /// The port it listens on.
  port: Port = 8080
  /// What it may take.
  memory: Quantity = 256Mi
  /// The host it answers at.
  host: Hostname = "\(id).\(cluster.domain)"

  check host != cluster.domain at host
    else "\(host) is the home page"
    help "take a name below it"

  app main {
    name: name
    image: image
    ports { http: port }
    probes { readiness: http { port: self.ports.http } }
    resources { limits { memory: memory } }
  }
  route main { name: name, hosts: [host], to { "/": app/main.endpoints.http }, gateway: internal }
}

namespace shop {
  web-app shop { image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  web-app blog {
    image: "ghcr.io/example/blog:v2.0.1@sha256:2222222222222222222222222222222222222222222222222222222222222222"
    port: 3000
    // What the kind declared can be amended, however deep.
    app/main { replicas: 2, env { LANG: "en" } }
  }
}
