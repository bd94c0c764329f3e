use "../types/values.schema" as v

cluster demo { kubernetes: 1.34.0 }

namespace web {
  chart good {
    from: "https://charts.example.org"
    version: "1.0.0"
    values: v.Values { title: "a", either: 3, level: true, extra { name: "a", "x-b": "c" }, port: 80 }
  }

  chart bad {
    from: "https://charts.example.org"
    version: "1.0.0"
    values: v.Values { port: 70000, resources { cpu: 1 } }
  }

  chart filed {
    from: "https://charts.example.org"
    version: "1.0.0"
    values-file: file("values.yaml")
    values: v.Values { port: 80 }
  }
}
