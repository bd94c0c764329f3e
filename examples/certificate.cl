/// Certificates and who signs them: Let's Encrypt by records of the DNS, and an authority of one's own.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace cert-manager {
  secret dns { sync: elsewhere { by: "bootstrap, by hand", keys: ["token"] } }
  certificate authority { common-name: "example", names: [], authority: true, issuer: root, lifetime: 8760h, renew-before: 720h }
}

acme-issuer letsencrypt { email: "hostmaster@example.org", dns01: cloudflare { token: secret/dns.keys.token } }
acme-issuer by-route53 {
  email: "hostmaster@example.org"
  dns01: route53 { region: "eu-central-1", zone: "Z0123456789ABC", role: "arn:aws:iam::123456789012:role/dns" }
}
self-signed-issuer root {}
ca-issuer internal { authority: authority }

namespace shop {
  certificate public { names: ["shop.\(cluster.domain)"], issuer: letsencrypt }
  certificate web { names: ["web.shop.svc.cluster.local"], issuer: internal, lifetime: 2160h, private-key { algorithm: "ECDSA" } }
}
