/// A gateway: the hosts it serves, each with a certificate that is valid for it.
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
    }
  }
}
