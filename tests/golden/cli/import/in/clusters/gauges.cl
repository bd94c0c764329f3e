use "../types/gauge.schema" as gauge

cluster gauges { kubernetes: 1.34.1 }

emit gauge.Gauge {
  metadata { name: "right" }
  spec {
    address: "10.0.0.1"
    bounds { lower: 1 }
    limit: "2"
    maxUnavailable: "10%"
    ports: [{ port: 80 }, { port: 80, protocol: "UDP" }]
    raw { anything: [1, "x"] }
    selector { app: "a", tier: "b" }
    since: "2026-01-02T03:04:05Z"
    source { url: "https://example.org" }
    tags: ["a", "b"]
  }
} at "right.yaml"

emit gauge.Gauge {
  metadata { name: "wrong" }
  spec {
    address: "10.0.0.1000"
    bounds { unit: "m" }
    every: "30 s"
    limit: true
    name: "A"
    ports: [{ port: 80 }, { port: 80 }, { port: 81, protocol: "SCTP" }]
    selector { app: 1 }
    since: "yesterday"
    source { file: "a", url: "b" }
    tags: ["a", "a"]
  }
} at "wrong.yaml"

emit gauge.Gauge { metadata { name: "no-spec" } } at "no-spec.yaml"
