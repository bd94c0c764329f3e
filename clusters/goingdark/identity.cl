/// Who is who: Dex asks Mastodon, and a small proxy tells it the roles that Mastodon knows.

@allow("CL2033", reason: "whom Dex and its proxy talk to was never written down")
namespace dex {
  pod-security: null

  secret dex-secrets {
    data {
      MASTODON_CLIENT_ID: "dex-mastodon-client-id"
      MASTODON_CLIENT_SECRET: "dex-mastodon-client-secret"
    }
  }
  secret static-client-secrets {
    data {
      STATIC_CLIENT_ARGOCD_SECRET: "static-client-argocd-secret"
      STATIC_CLIENT_GRAFANA_SECRET: "static-client-grafana-secret"
    }
  }

  let own = secret/dex-secrets.keys
  let clients = secret/static-client-secrets.keys

  chart dex {
    from: "https://charts.dexidp.io"
    version: "0.24.1"
    values {
      replicaCount: 3
      podDisruptionBudget { enabled: true, minAvailable: 2 }
      resources: room(10m, 100Mi, 100Mi)
      envFrom: [for (s in [secret/dex-secrets, secret/static-client-secrets]) { secretRef { name: s.name } }]
      config {
        issuer: login
        storage { type: "kubernetes", config { inCluster: true } }
        web { http: "0.0.0.0:5556" }
        enablePasswordDB: false
        oauth2 { skipApprovalScreen: true }
        staticClients: [
          {
            id: "argocd"
            name: "Argo CD"
            secretEnv: clients.STATIC_CLIENT_ARGOCD_SECRET.key
            // The second is what the command line of Argo CD listens at.
            redirectURIs: ["https://argocd.\(cluster.domain)/auth/callback", "http://localhost:8085/auth/callback"]
          }
          {
            id: "grafana"
            name: "Grafana"
            secretEnv: clients.STATIC_CLIENT_GRAFANA_SECRET.key
            redirectURIs: ["https://monitoring.\(cluster.domain)/login/generic_oauth"]
          }
        ]
        connectors: [{
          type: "oauth"
          id: "mastodon"
          name: "Mastodon"
          config {
            clientID: "$\(own.MASTODON_CLIENT_ID.key)"
            clientSecret: "$\(own.MASTODON_CLIENT_SECRET.key)"
            redirectURI: "\(login)/callback"
            authorizationURL: "https://\(cluster.domain)/oauth/authorize"
            tokenURL: "https://\(cluster.domain)/oauth/token"
            userInfoURL: "http://\(app/masto-claims-proxy.endpoints.http.host())/userinfo"
            scopes: ["read:accounts"]
            userIDKey: "id"
            claimMapping { userNameKey: "acct", preferredUsernameKey: "acct", groupsKey: "groups" }
          }
        }]
      }
    }
  }

  route idp-route {
    hosts: ["idp.\(cluster.domain)"]
    to { "/": { service: "dex", namespace: "dex", port: 5556 } }
  }

  config masto-claims-proxy { files { "proxy.py": "dex/proxy.py" } }

  /// Mastodon tells roles as objects, and Dex wants a list of groups.
  @allow("CL2002", reason: "the tag is the newest Python 3.14, which gets another digest with every correction")
  app masto-claims-proxy {
    image: "docker.io/library/python:3.14-slim"
    command: ["python", "-u", "/app/proxy.py"]
    replicas: 2
    user: 65534
    read-only-root: true
    ports { http: 80 }
    env { MASTODON: "https://\(cluster.domain)", PORT: self.ports.http }
    volumes { "/app/proxy.py": config-file { from: config/masto-claims-proxy.keys["proxy.py"] } }
    probes {
      readiness: http { path: "/healthz", port: self.ports.http, every: 10s }
      liveness: http { path: "/healthz", port: self.ports.http, delay: 10s, every: 20s }
    }
    resources { requests { cpu: 10m, memory: 32Mi }, limits { memory: 128Mi } }
  }
}
