/// Mastodon in the Tor network: a door for those who come from there, and a way out to sites that live there.

secret mastodon-onion-keys in mastodon {
  data { for (f in onion-files) { [f]: "app-mastodon-onion-\(f.remove-prefix("hs_ed25519_"))" } }
}

/// The keys of a site. They are bytes, and in the store in Base64. Tor writes the name that they make beside them.
let onion-files = ["hs_ed25519_public_key", "hs_ed25519_secret_key"]

config onion in mastodon {
  name: "mastodon-onion-torrc"
  let web = rails/web.endpoints.http
  let streaming = app/streaming.endpoints.streaming
  data {
    torrc: """
      RunAsDaemon 0
      Log notice stdout
      DataDirectory /var/lib/tor
      HiddenServiceDir /var/lib/tor/site
      HiddenServiceVersion 3
      HiddenServicePort \(app/onion.ports.http) \(web.service):\(web.port)
      HiddenServicePort \(app/onion.ports.streaming) \(streaming.service):\(streaming.port)
      """
  }
  files { "restore.sh": "mastodon/restore.sh" }
}

@allow("CL2021", reason: "the installation runs this tag, and no version of it is written down anywhere")
@allow("CL2002", reason: "the digest of this tag is not written down anywhere yet")
@allow("CL2022", reason: "its keys are given to the user of Tor, whose number is the business of the image, and only root may do that")
app onion in mastodon {
  name: "mastodon-onion"
  image: "containers.torproject.org/tpo/onion-services/onimages/tor:alpine"
  command: ["tor", "-f", "/etc/tor/torrc"]
  // Tor opens none of these on its own network; they are what the site has inside Tor.
  ports { http: 80, streaming: 4000 }
  volumes { "/etc/tor/torrc": config-file { from: config/onion.keys.torrc } }
  claim data { name: "mastodon-onion", mount: "/var/lib/tor", size: 1Gi }
  resources { requests { cpu: 10m, memory: 64Mi }, limits { cpu: 200m, memory: 256Mi } }
  connects-to: [rails/web.endpoints.http, app/streaming.endpoints.streaming]
  reaches: [everything {}]

  init {
    restore {
      image: self.image
      command: ["/bin/sh", "/restore.sh"]
      env { SITE: "/var/lib/tor/site", FILES: onion-files.join(" ") }
      // Only root may give the keys to Tor's user, whose number is the image's own business.
      user: 0
      capabilities { add: ["CHOWN", "DAC_OVERRIDE", "FOWNER"] }
      volumes {
        "/restore.sh": config-file { from: config/onion.keys["restore.sh"] }
        "/keys": secret-files { from: secret/mastodon-onion-keys }
        "/var/lib/tor": claimed { claim: app/onion.claim/data }
      }
      resources { limits { memory: 64Mi } }
    }
  }
}

@allow("CL2002", reason: "the digest of this tag is not written down anywhere yet")
app tor-proxy in mastodon {
  image: "ghcr.io/avpnusr/torprivoxy:25-10-2025"
  ports { http: 8118, socks: 9050 }
  probes {
    readiness: tcp { port: self.ports.http, every: 10s }
    liveness: tcp { port: self.ports.http, every: 30s }
  }
  resources { requests { cpu: 10m, memory: 64Mi }, limits { cpu: 200m, memory: 256Mi } }
  reaches: [everything {}]
}
