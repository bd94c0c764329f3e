/// One house kind instead of nine copied pairs of IngressRoute and Certificate: an app, its host and its certificate.
kind media-app in namespace {
  /// What it runs: an image of linuxserver.io.
  image: Image
  /// The port of its web interface.
  port: Port
  /// The most memory it may take.
  memory: Quantity = 512Mi
  /// The host it answers at.
  host: Hostname = "\(id).\(cluster.domain)"

  app main {
    name: name
    image: image
    ports { http: port }
    env { PUID: 1000, PGID: 1000, TZ: "America/New_York" }
    // These images begin as root, and give that up for the user that PUID names.
    capabilities { add: ["CHOWN", "SETGID", "SETUID"] }
    resources { limits { memory: memory } }
    volumes { "/media": nfs { server: "192.168.2.30", path: "/mnt/default/smb-share" } }
    claim config { mount: "/config", size: 5Gi }
  }
  route main { name: name, hosts: [host], to { "/": app/main.endpoints.http } }
  certificate main { name: name, names: [host], issuer: cloudflare }
}
