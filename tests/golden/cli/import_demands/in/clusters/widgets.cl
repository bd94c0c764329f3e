use "../types/widgets.schema" as w

cluster demo { kubernetes: 1.34.0 }

namespace web {
  emit w.Widget {
    metadata { name: "w-good", namespace: "web", labels { a: "b" } }
    spec { id: "c9bf9e57-1685-4c89-bafb-ff5af830be8a", port: "00:1a:2b:3c:4d:5e", color: "#fff", name: "a-b", site: "x y" }
  }
  emit w.Widget {
    metadata { name: "zzzzzzzzzzzzzzzzzzzzz", namespace: "web" }
    spec { id: "c9bf9e57-1685-1c89-bafb-ff5af830be8a", port: "00:1a", color: "red", name: "A" }
  }
}
