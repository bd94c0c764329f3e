/// What two clusters run, one as plain objects and one as Helm releases: nothing here says which.
use std.secret.{elsewhere}

/// A library of films: a web front end that scales with its load, and a player with state, side-car and shares.
kind library in cluster {
  namespace library {
    name: name

    service-account reader { may: [{ resources: ["pods"], verbs: ["get", "list"] }] }
    config settings { data { LANGUAGE: "en", PAGE_SIZE: 50, "theme.css": "body { color: black }\n" } }
    secret login { sync: elsewhere { by: "bootstrap, by hand", keys: ["TOKEN", "ca.crt"] } }

    app web {
      image: "ghcr.io/example/library-web:v2.3.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
      ports { http: 3000, metrics: 9100 }
      service-account: reader
      env-from: [settings]
      env {
        PORT: self.ports.http
        PLAYER_URL: "http://\(app/player.endpoints.http.address())"
        POD: { pod-field: "metadata.name" }
        GREETING: "hello {{ name }}"
      }
      probes {
        readiness: http { path: "/ready", port: self.ports.http, every: 5s }
        liveness: tcp { port: self.ports.http, failures: 6 }
      }
      resources { requests { cpu: 50m, memory: 64Mi }, limits { memory: 256Mi } }
      volumes { "/app/theme.css": config-file { from: config/settings.keys["theme.css"] } }
      init {
        migrate {
          image: "ghcr.io/example/library-web:v2.3.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
          command: ["bin/migrate"]
          resources { limits { memory: 128Mi } }
        }
      }
      autoscale { replicas: 2..5, on: [cpu { utilization: 80% }] }
      connects-to: [app/player.endpoints.http]
    }

    app player {
      image: "ghcr.io/example/player:v1.0.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
      user: 568
      ports { http: 8080 }
      env { TOKEN: secret/login.keys.TOKEN, UMASK: "022" }
      resources { limits { memory: 1Gi } }
      volumes {
        "/media": nfs { server: "nas.example.org", path: "/mnt/media", read-only: true }
        "/tmp": empty { medium: "Memory", limit: 100Mi }
        "/etc/ssl/ca.crt": secret-file { from: secret/login.keys["ca.crt"], mode: 0o440 }
      }
      claim config { mount: "/config", size: 5Gi }
      sidecars {
        watcher {
          image: "ghcr.io/example/watcher:v1.0.0@sha256:3333333333333333333333333333333333333333333333333333333333333333"
          ports { events: 5010 }
          volumes { "/watched": claimed { claim: config, sub-path: "media", read-only: true } }
          resources { limits { memory: 64Mi } }
        }
      }
    }
  }
}
