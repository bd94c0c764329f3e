let known: Map<String, Any> = { a: "text" }
cluster c { kubernetes: 1.34.1 }
namespace web { config one { data { A: "1", B: String(known.b) } } }
