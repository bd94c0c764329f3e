/// The small applications: one pod each.

@allow("CL2002", reason: "the digest of this tag is not written down anywhere yet")
namespace cryptpad {
  pod-security: null

  // Images are named by tag in this installation; Renovate keeps them current.
  app cryptpad {
    image: "docker.io/cryptpad/cryptpad:version-2025.6.0"
    ports { http: 3000 }
    user: 4001
    probes {
      readiness: http { port: self.ports.http, delay: 5s, every: 10s }
      liveness: http { port: self.ports.http, delay: 30s, every: 10s }
    }
    resources { requests { cpu: 50m, memory: 128Mi }, limits { cpu: 500m, memory: 512Mi } }
    claim data { name: "cryptpad", mount: "/cryptpad/datastore", size: 4Gi }
  }
  route cryptpad {
    hosts: ["cryptpad.\(cluster.domain)", "pad.\(cluster.domain)"]
    to { "/": app/cryptpad.endpoints.http }
  }
}

@allow("CL2002", reason: "the digest of this tag is not written down anywhere yet")
namespace hypebot {
  pod-security: null

  secret hypebot-auth { data { server: "app-hypebot-server", access_token: "app-hypebot-access-token" } }

  @allow("CL2001", reason: "how much memory it needs was never measured")
  app hypebot {
    image: "ghcr.io/goingdark-social/hypebot:v0.1.0"
    env {
      BOT_SERVER: secret/hypebot-auth.keys.server
      BOT_TOKEN: secret/hypebot-auth.keys.access_token
    }
    volumes { "/app/logs": empty {} }
  }
}
