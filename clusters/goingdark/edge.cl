/// The way in: Cloudflare, a tunnel on each node, one gateway, and addresses for what is not HTTP.
use std.cilium.{l2-announcement, load-balancer-pool}

/// The addresses that load balancers inside the network take. The gateway always has the first.
let inner-addresses: AddressRange = 10.0.96.240..10.0.96.250

@allow("CL2230", reason: "the installation has them inside the range of Services; moving them is a change of its owners")
load-balancer-pool service-pool {
  addresses: [inner-addresses]
  // The load balancer of mail is one of Hetzner's, which has its address from there.
  services-of: [gateway]
}
l2-announcement service-pool { external-ips: true }

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
    annotations { "io.cilium/lb-ipam-ips": "\(inner-addresses.from)" }
    listeners {
      https-goingdark-gateway { host: "goingdark.social", tls: goingdark }
      https-domain-goingdark-gateway { host: "*.goingdark.social", tls: goingdark }
      https-peekoff-apex { host: "peekoff.com", tls: peekoff }
      https-peekoff-wildcard { host: "*.peekoff.com", tls: peekoff }
    }
  }
}

@allow("CL2033", reason: "whom the tunnel talks to outside was never written down")
namespace cloudflared {
  pod-security: null

  secret tunnel-credentials { data { "credentials.json": "infra-cloudflared-tunnel-credentials-json" } }

  // Cilium makes the Service of a gateway and names it after it.
  let door: Endpoint = { service: "cilium-gateway-\(gateway/external.name)", namespace: "gateway", port: 443 }
  // The first that fits counts, so what a wildcard covers stands before it.
  let hosts: [Hostname] = [
    "canary.\(cluster.domain)", "argocd.\(cluster.domain)", "*.\(cluster.domain)", cluster.domain, "*.peekoff.com"
  ]

  config tunnel {
    name: "cloudflared"
    files {
      "config.yaml": yaml({
        tunnel: "hcloud"
        credentials-file: "/etc/cloudflared/credentials/credentials.json"
        metrics: "0.0.0.0:\(app/cloudflared.ports.metrics)"
        no-autoupdate: true
        // The gateway is asked for the host that was asked for, or it had no certificate to show.
        originRequest { matchSNItoHost: true }
        ingress: [
          for (h in hosts) { hostname: "\(h)", service: "https://\(door.address())" }
          { service: "http_status:404" }
        ]
      })
    }
  }

  app cloudflared {
    image: "docker.io/cloudflare/cloudflared:2026.3.0@sha256:6b599ca3e974349ead3286d178da61d291961182ec3fe9c505e1dd02c8ac31b0"
    workload: daemon {}
    args: ["tunnel", "--config", "/etc/cloudflared/config.yaml", "run"]
    user: 65532
    group: 65532
    read-only-root: true
    ports { metrics: 2000 }
    tolerates: node-pool/autoscaler.taints
    volumes {
      "/etc/cloudflared/config.yaml": config-file { from: config/tunnel.keys["config.yaml"] }
      "/etc/cloudflared/credentials": secret-files { from: secret/tunnel-credentials }
    }
    probes {
      startup: http { path: "/ready", port: self.ports.metrics, every: 10s, failures: 30 }
      readiness: http { path: "/ready", port: self.ports.metrics, every: 10s, failures: 10 }
      liveness: http { path: "/ready", port: self.ports.metrics, every: 30s, failures: 5 }
    }
    resources { requests { cpu: 5m, memory: 32Mi }, limits { cpu: 100m, memory: 128Mi } }
    needs: [external]
    scrape tunnel { port: "metrics" }
  }
}
