/// Work that is done by the clock.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  cron-job report {
    schedule: "0 4 * * *"
    time-zone: "Europe/Berlin"
    image: "ghcr.io/example/report:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 128Mi } }
    keep: 1h
  }
}
