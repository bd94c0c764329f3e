/// Routes of a cluster whose requests come in through ingress-nginx: Ingresses with the certificate that fits their hosts,
/// let through to the pods where nothing else is.
use std.ingress.{ingress}
use std.policy.{deny-by-default}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace ingress-nginx {
  chart ingress-nginx { from: "https://kubernetes.github.io/ingress-nginx", version: "4.11.3" }
}
defaults route { form: ingress {} }
defaults ingress { controller: ingress-nginx }

namespace cert-manager { secret token { sync: elsewhere { by: "hand", keys: ["token"] } } }
acme-issuer letsencrypt { dns01: cloudflare { token: secret/token.keys.token } }

namespace shop {
  network: deny-by-default {}
  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { http: 8080 }
    resources { limits { memory: 256Mi } }
  }
  certificate shop { names: ["*.example.org"], issuer: letsencrypt }
  route web {
    hosts: ["shop.example.org", "www.example.org"]
    to { "/": app/web.endpoints.http }
    form: ingress { annotations { "nginx.ingress.kubernetes.io/proxy-body-size": "20m" } }
  }
}
