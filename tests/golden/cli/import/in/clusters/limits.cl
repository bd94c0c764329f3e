use "../types/limits.schema" as limits

cluster limits { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  emit limits.Deep {
    metadata { name: "good" }
    spec { mode: "a", size { least: 5, most: 9, name: "x" }, ports: [{ port: 1, name: "http" }], count: 8 }
    more { of: "this" }
  }
  emit limits.Deep { metadata { name: "size" }, spec { mode: "b", size { least: 0, most: 10 }, weight: 0.5 } }
  emit limits.Deep { metadata { name: "port" }, spec { mode: "b", ports: [{ port: 0 }], weight: 11.0 } }
  emit limits.Deep { metadata { name: "weight" }, spec { mode: "b", weight: 5.0 } }
  emit limits.Deep { metadata { name: "count" }, spec { mode: "b", weight: 0.5, count: 9 } }
  emit limits.Deep { metadata { name: "mode" }, spec { mode: "b2345678901", weight: 0.5 } }
}
