/// The small applications: one pod each.
use std.cilium

namespace cryptpad {
  pod-security: null
  network: cilium.deny-by-default {}

  // CryptPad wants two names: documents are edited in frames of the second, which can't touch what belongs to the first.
  let main: Hostname = "cryptpad.\(cluster.domain)"
  let sandbox: Hostname = "pad.\(cluster.domain)"

  config cryptpad {
    data {
      "config.js": """
        // CryptPad behind a gateway that ends TLS. Whatever it keeps lies below ./datastore, which is a volume.
        module.exports = {
          httpUnsafeOrigin: 'https://\(main)',
          httpSafeOrigin: 'https://\(sandbox)',
          httpAddress: '0.0.0.0',
          httpPort: \(app/cryptpad.ports.http),
          adminKeys: [],
          filePath: './datastore/pads/',
          archivePath: './datastore/archive/',
          pinPath: './datastore/pins/',
          taskPath: './datastore/tasks/',
          blockPath: './datastore/block/',
          blobPath: './datastore/blob/',
          blobStagingPath: './datastore/blobstage/',
          decreePath: './datastore/decrees/',
          logPath: false,
          logToStdout: true,
          logLevel: 'info',
          installMethod: 'kubernetes',
        };
        """
    }
  }

  // Images are named by tag in this installation; Renovate keeps them current.
  @allow("CL2002", reason: "the digest of this tag is not written down anywhere yet")
  app cryptpad {
    image: "docker.io/cryptpad/cryptpad:version-2025.6.0"
    ports { http: 3000 }
    user: 4001
    volumes { "/cryptpad/config/config.js": config-file { from: config/cryptpad.keys["config.js"] } }
    probes {
      readiness: http { port: self.ports.http, delay: 5s, every: 10s }
      liveness: http { port: self.ports.http, delay: 30s, every: 10s }
    }
    resources { requests { cpu: 50m, memory: 128Mi }, limits { cpu: 500m, memory: 512Mi } }
    claim data { name: "cryptpad", mount: "/cryptpad/datastore", size: 4Gi }
    reaches: [everything {}]
  }
  route cryptpad { hosts: [main, sandbox], to { "/": app/cryptpad.endpoints.http } }
}

namespace hypebot {
  pod-security: null
  network: cilium.deny-by-default {}

  secret hypebot-auth { data { server: "app-hypebot-server", access_token: "app-hypebot-access-token" } }
  config entrypoint { name: "hype-entrypoint", files { "entrypoint.sh": "hypebot/entrypoint.sh" } }

  @allow("CL2001", reason: "how much memory it needs was never measured")
  @allow("CL2002", reason: "the digest of this tag is not written down anywhere yet")
  app hypebot {
    image: "ghcr.io/goingdark-social/hypebot:v0.1.0"
    command: ["/bin/sh", "-c", "/entrypoint.sh"]
    user: 1000
    env {
      BOT_SERVER: secret/hypebot-auth.keys.server
      BOT_TOKEN: secret/hypebot-auth.keys.access_token
    }
    volumes {
      "/entrypoint.sh": config-file { from: config/entrypoint.keys["entrypoint.sh"], mode: 0o755 }
      "/app/logs": empty {}
    }
    // Any server that speaks Mastodon's language.
    reaches: [everything { ports: [443] }]
  }
}
