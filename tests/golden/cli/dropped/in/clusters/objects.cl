let known: Map<String, Any> = { a: "text" }
cluster c { kubernetes: 1.34.1 }
namespace web { emit [{ apiVersion: "v1", kind: "ConfigMap", metadata { name: "a", namespace: "web" } }, known.b] }
