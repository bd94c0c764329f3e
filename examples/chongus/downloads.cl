/// The downloads namespace of chongus. One file for each namespace is a habit, not a rule: `in` puts a declaration into an
/// instance of another file.
use std.volsync.{volsync}

namespace downloads { pod-security: "privileged" }

/// What the *arr apps have in common is a kind of some lines, not a copied block: user, memory, a folder in memory, a host
/// inside, and that their volumes are copied.
kind arr is app {
  user = 568
  resources = { requests { cpu: 10m, memory: 256Mi }, limits { memory: 1Gi } }
  volumes = { "/tmp": empty { medium: "Memory", limit: 100Mi } }
  needs = [chart/volsync]

  // Declared inside the app, the route is delivered with it.
  route web { name: name, hosts: ["\(name).\(cluster.domain)"], to { "/": endpoints.http } }
}

arr prowlarr in downloads {
  image: "ghcr.io/home-operations/prowlarr:2.6.1.5509@sha256:ce5d6bdd5be6529f503df77aa9d2bad20239031d7c660406e8fb1c6d621dd020"
  ports { http: 8080 }
  env {
    TZ: "America/Los_Angeles"
    PROWLARR__SERVER__PORT: self.ports.http  // own fields need `self`: bare names never mean them
    PROWLARR__AUTH__APIKEY: secret/prowlarr.keys.PROWLARR__AUTH__APIKEY
  }
  probes {
    liveness: http { path: "/ping", port: self.ports.http, every: 30s, failures: 5 }
    startup: http { path: "/ping", port: self.ports.http, failures: 30 }
  }
  sidecars {
    exportarr {
      image: "ghcr.io/onedr0p/exportarr:v2.3.0@sha256:af535d94061cf97a52e1661945ffba78c03f9443eae7c0da1a80a5a4be56b520"
      args: ["prowlarr"]
      ports { metrics: 8081 }
      env {
        PORT: 8081
        URL: "http://localhost:\(self.ports.http)"  // `self` is the nearest declaration, the app, not the side-car
        APIKEY: secret/prowlarr.keys.PROWLARR__AUTH__APIKEY
      }
      resources { requests { cpu: 10m, memory: 64Mi }, limits { memory: 256Mi } }
    }
  }
  claim config { mount: "/config", size: 1Gi, backup: volsync {} }
  // A secret stands in a namespace; the nearest around it is meant. It travels with the app that declares it.
  secret prowlarr { extract { PROWLARR: ["PROWLARR__AUTH__APIKEY"] } }
}

arr qbittorrent in downloads {
  image: "ghcr.io/home-operations/qbittorrent:5.1.4@sha256:bb82ad6668f8eda1d0fcce6c1341498bfa879155bb1295cd9d314a2c35c07a01"
  ports { http: 8080 }
  env { UMASK: "022", QBT_WEBUI_PORT: self.ports.http }
  resources { limits: { memory: 8Gi } }  // a colon: the kind's own limits are replaced, not merged
  volumes {
    "/media": nfs { server: "nas.rtrox.io", path: "/mnt/rusty/media" }
    "/gluetun-config/custom.conf": secret-file { from: secret/openvpn.keys["custom.conf"] }
  }
  sidecars {
    mousehole {
      image: "docker.io/tmmrtn/mousehole:0.5.0@sha256:2fc02b12362581e60bfd6adba788bda9eda93f8f31ed089581eeabcee4518b0d"
      ports { mousehole: 5010 }
      volumes { "/srv/mousehole": claimed { claim: config, sub-path: "mousehole" } }
      resources { limits { memory: 512Mi } }
    }
  }
  claim config { mount: "/config", size: 5Gi, backup: volsync { backends { minio { schedule: "30 * * * *" } } } }
  secret openvpn {
    data { file: "QB_OPENVPN_CONFIG" }
    template { "custom.conf": self.part.file }
  }
}

config recyclarr in downloads { files { "recyclarr.yml": file("config/recyclarr.yaml") } }

cron-job recyclarr in downloads {
  schedule: "0 4 * * *"
  image: "ghcr.io/recyclarr/recyclarr:8.7.1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  args: ["sync"]
  user: 568
  env { SONARR_API_KEY: secret/recyclarr.keys.SONARR_API_KEY }
  volumes {
    "/config": empty {}
    "/config/recyclarr.yml": config-file { from: config/recyclarr.keys["recyclarr.yml"] }
  }
  resources { limits { memory: 256Mi } }
  secret recyclarr { data { SONARR_API_KEY: "SONARR_API_KEY" } }
}
