/// Where secrets and certificates come from.
use std.secret.{bitwarden}

namespace external-secrets {
  pod-security: null

  chart external-secrets {
    from: "https://charts.external-secrets.io"
    version: "2.4.1"
    values {
      resources: room(20m, 100Mi, 100Mi, 80m)
      webhook { resources: room(30m, 150Mi, 150Mi, 130m) }
      certController { resources: room(20m, 128Mi, 128Mi, 60m) }
      bitwarden-sdk-server { enabled: true, resources: room(50m, 128Mi, 256Mi, 200m) }
    }
  }

  /// Bitwarden Secrets Manager, asked through a server beside External Secrets that speaks its language.
  bitwarden bitwarden-backend {
    organization: "4a014e57-f197-4852-9831-b287013e47b6"
    project: "c3db446d-ed3c-4713-82d1-b34000c4a2cf"
    token: secret/bitwarden-access-token.keys.token
    authority: certificate/bitwarden-tls-certs.secret/keys.keys["ca.crt"]
    needs: [external-secrets]
  }

  // The one secret no store can bring.
  secret bitwarden-access-token { sync: elsewhere { by: "bootstrap, by hand", keys: ["token"] } }

  certificate bitwarden-tls-certs {
    secret-name: "bitwarden-tls-certs"
    names: [
      "bitwarden-sdk-server.external-secrets.svc.cluster.local", "bitwarden-sdk-server.external-secrets.svc"
      "external-secrets-bitwarden-sdk-server.external-secrets.svc.cluster.local", "localhost"
    ]
    issuer: internal-issuer
  }

  quota compute {
    hard { "requests.cpu": 300m, "requests.memory": 1Gi, "limits.cpu": 800m, "limits.memory": 1536Mi, pods: 10 }
    limits { cpu: 100m, memory: 128Mi }
    requests { cpu: 10m, memory: 64Mi }
  }
}

namespace cert-manager {
  pod-security: null

  chart cert-manager {
    from: "https://charts.jetstack.io"
    version: "v1.20.2"
    values {
      crds { enabled: true }
      prometheus { servicemonitor { enabled: true } }
    }
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
