/// A gateway: the hosts it serves, each with a certificate that is valid for it, and one that shows its own.
use std.gateway.{tls-route}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace cert-manager { secret dns { sync: elsewhere { by: "bootstrap, by hand", keys: ["token"] } } }
acme-issuer letsencrypt { dns01: cloudflare { token: secret/dns.keys.token } }

namespace gateway {
  certificate wildcard { names: ["example.org", "*.example.org"], issuer: letsencrypt }

  gateway external {
    class: "cilium"
    address: 192.168.2.225
    listeners {
      http { host: "*.example.org", port: 80 }
      apex { host: "example.org", tls: wildcard }
      https { host: "*.example.org", tls: wildcard }
      vault { host: "*.vault.example.org", passthrough: true }
    }
  }
}

namespace vault {
  app vault {
    image: "ghcr.io/example/vault:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { tls: 8200 }
    resources { limits { memory: 256Mi } }
  }
  route vault {
    hosts: ["eu.vault.example.org"]
    gateway: external
    form: tls-route {}
    to { "/": app/vault.endpoints.tls }
  }
}
