/// A platform that others build on: the way in, the store of secrets, storage, measuring. `one-more-app/notes.cl` is all that
/// one more application takes.
use std.cilium
use std.metrics.{prometheus-adapter}
use std.secret.{foreign-store}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

defaults secret { sync: from-store { store: items } }
defaults route { gateway: external }
defaults namespace { network: cilium.deny-by-default { metrics-from: platform } }

namespace platform {
  foreign-store items { by: "bootstrap, by hand" }
  acme-issuer letsencrypt { dns01: cloudflare { token: secret/dns.keys.token } }
  secret dns { data { token: "dns-token" } }
  certificate wildcard { names: ["*.example.org"], issuer: letsencrypt }
  gateway external { class: "cilium", listeners { https { host: "*.example.org", tls: wildcard } } }
  prometheus-adapter adapter {}
  chart cloudnative-pg { from: "https://cloudnative-pg.github.io/charts", version: "0.28.3" }
}

storage-class fast { provisioner: "csi.hetzner.cloud", default: true }
