/// Where secrets, certificates and requests come from.
use std.secret.{foreign-store}

namespace external-secrets {
  pod-security: null

  chart external-secrets {
    from: "https://charts.external-secrets.io"
    version: "2.4.1"
  }

  /// Bitwarden Secrets Manager. Its ids of organization and project are written down with the store and nowhere else.
  foreign-store bitwarden-backend { by: "ClusterSecretStore bitwarden-backend, applied by hand", needs: [external-secrets] }

  // The one secret no store can bring.
  secret bitwarden-access-token { sync: elsewhere { by: "bootstrap, by hand", keys: ["token"] } }

  quota compute {
    hard { "requests.cpu": 300m, "requests.memory": 1Gi, "limits.cpu": 800m, "limits.memory": 1536Mi, pods: 10 }
  }
}

namespace cert-manager {
  pod-security: null

  chart cert-manager {
    from: "https://charts.jetstack.io"
    version: "v1.20.2"
    values { crds { enabled: true } }
  }

  secret cloudflare-api-token {
    data {
      cloudflare-api-token: "infra-cloudflare-api-token"
      email: "infra-cloudflare-admin-email"
    }
  }

  // The authority of connections inside the cluster: a certificate that signs itself, and an issuer that signs with it.
  certificate internal-ca-certificate {
    secret-name: "internal-ca-tls"
    common-name: "internal-ca"
    names: []
    authority: true
    issuer: internal-ca-issuer
    lifetime: 8760h
    renew-before: 720h
  }
}

acme-issuer cloudflare-issuer { dns01: cloudflare { token: secret/cloudflare-api-token.keys.cloudflare-api-token } }
self-signed-issuer internal-ca-issuer {}
ca-issuer internal-issuer { authority: internal-ca-certificate }

namespace gateway {
  pod-security: null

  certificate goingdark {
    secret-name: "cert-goingdark"
    names: ["goingdark.social", "*.goingdark.social"]
    issuer: cloudflare-issuer
  }
  certificate peekoff {
    secret-name: "cert-peekoff-wildcard"
    names: ["peekoff.com", "*.peekoff.com"]
    issuer: cloudflare-issuer
  }

  gateway external {
    class: "cilium"
    listeners {
      https-goingdark-gateway { host: "goingdark.social", tls: goingdark }
      https-domain-goingdark-gateway { host: "*.goingdark.social", tls: goingdark }
      https-peekoff-apex { host: "peekoff.com", tls: peekoff }
      https-peekoff-wildcard { host: "*.peekoff.com", tls: peekoff }
    }
  }
}
